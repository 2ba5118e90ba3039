import { createRandom } from "#base/random.ts";
import { createRecordStrip, type RecordStripData } from "./recordStrip.ts";
import { toFixture } from "./results.fixture.ts";

const random = createRandom(21);
const steps = Array.from({ length: 64 }, (_, i) => i);
const isWrong = (i: number) => (i >= 40 && i < 45) || i === 47;
const scores = steps.map((i) => (isWrong(i) ? 0.5 + 0.5 * random() : 0.3 * random() ** 3));

/** A customer whose card was stolen: three cases are caught, one honest evening is a false alarm. */
export const stolen: RecordStripData = {
  label: "Payments of customer 7",
  sizes: steps.map((i) => (isWrong(i) ? 0.6 + 0.4 * random() : 0.15 + 0.4 * random())),
  sizeName: "amount",
  groups: [
    {
      names: ["groceries", "cafes", "transport", "electronics", "cash machine"],
      lanes: steps.map((i) => (isWrong(i) ? 3 : Math.floor(4.9 * random() ** 2))),
    },
    {
      names: ["chip", "contactless", "online"],
      lanes: steps.map((i) => (isWrong(i) ? 2 : Math.floor(2 * random()))),
    },
  ],
  scores,
  scoreName: "score",
  truths: steps.map(isWrong),
  flags: steps.map((i) => scores[i]! > 0.7 || i === 20),
  describe: (step) => `payment ${step + 1}\n24.90, groceries, chip\nscore ${scores[step]!.toFixed(2)}`,
};

export const fixtures = [toFixture("Record strip", [352, 230], createRecordStrip, stolen)];
