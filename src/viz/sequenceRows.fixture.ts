import { createRandom } from "#base/random.ts";
import { toFixture } from "./results.fixture.ts";
import { createSequenceRows, type SequenceCell, type SequenceRowsData } from "./sequenceRows.ts";
import { createShareBars, type ShareBarsData } from "./shareBars.ts";

const random = createRandom(8);
const bits = Array.from({ length: 24 }, () => Number(random() < 0.5));
const toCell = (share: number | null, wrong = false): SequenceCell => ({
  text: share === null ? "" : String(Math.round(share)),
  share,
  wrong,
});
const given = bits.map((_, t) => (t < 5 ? null : 0.2 * random() + 0.75 * (t < 16 ? bits[t - 5]! : 0.4)));

/** Bits said again five steps later; the network loses the thread towards the end. */
export const echo: SequenceRowsData = {
  label: "Test sequence 1",
  rows: [
    { name: "input", cells: bits.map((bit) => toCell(bit)) },
    { name: "wanted", cells: bits.map((_, t) => toCell(t < 5 ? null : bits[t - 5]!)) },
    {
      name: "network",
      cells: given.map((share, t) => toCell(share, share !== null && Math.round(share) !== bits[t - 5])),
    },
  ],
  describe: (step) => `step ${step + 1}: ${bits[step]}`,
};

export const accuracies: ShareBarsData = {
  label: "Accuracy by step",
  shares: bits.map((_, t) => (t < 5 ? Number.NaN : 1 - 0.02 * (t - 5))),
  chance: 0.5,
  ends: ["0", "100%"],
  describe: (step) => `step ${step + 1}`,
};

export const fixtures = [
  toFixture("Rows of cells", [352, 90], createSequenceRows, echo),
  toFixture("Rows of cells: share bars", [352, 80], createShareBars, accuracies),
];
