import { createContactSheet, type ContactSheetData } from "./contactSheet.ts";
import { createCells, createDigit, kindNames, three } from "./digits.fixture.ts";
import { createPad, type PadData } from "./pad.ts";
import { createPairs, type PairsData } from "./pairs.ts";
import { toFixture } from "./results.fixture.ts";
import type { Fixture } from "./stage.fixture.ts";

const pictures = Array.from({ length: 40 }, (_, i) => createDigit(i));

export const sheet: ContactSheetData = {
  label: "Test pictures",
  count: 2000,
  picture: (i) => pictures[i % 40]!,
  height: 28,
  width: 28,
  channels: 1,
  scale: 1,
  cell: 56,
  caption: (i) => (i % 7 === 3 ? `${kindNames[i % 4]}, read as 8` : kindNames[i % 4]!),
  describe: (i) => `No. ${i + 1}: ${kindNames[i % 4]}`,
  tone: (i) => (i % 7 === 3 ? "wrong" : "right"),
  selected: 5,
  onSelect: () => undefined,
};

const cells = Array.from({ length: 12 }, (_, i) => createCells(i, 20));

export const drawing: PadData = {
  label: "Draw a digit",
  hint: "Arrow keys move, Space puts the pen down and up",
  words: { penDown: "pen down", penUp: "pen up" },
  brush: 0.1,
  size: [28, 28],
  onChange: () => undefined,
};

export const reconstructions: PairsData = {
  label: "Originals and reconstructions",
  words: { original: "original", reconstruction: "reconstruction" },
  items: pictures.slice(0, 6).map((original, i) => ({
    original,
    // blurred along its rows, and not there yet for the last
    answer: i === 5 ? null : original.map((ink, at) => 0.5 * ink + 0.5 * (original[at + 1] ?? 0)),
  })),
  height: 28,
  width: 28,
  channels: 1,
  scale: 1,
  cell: 56,
};

function toPad(title: string, data: PadData, size: readonly [number, number], isDrawn: boolean): Fixture {
  return toFixture(
    title,
    size,
    (host) => {
      const pad = createPad(host);
      if (isDrawn) pad.setStrokes(three);
      return pad;
    },
    data,
  );
}

export const fixtures: readonly Fixture[] = [
  toFixture("Contact sheet: digits", [344, 260], createContactSheet, sheet),
  toFixture("Contact sheet: coloured bytes", [200, 160], createContactSheet, {
    ...sheet,
    picture: (i) => cells[i % 12]!,
    height: 20,
    width: 20,
    channels: 3,
    scale: 255,
    count: 90,
    cell: 40,
    caption: () => null,
    tone: () => "none",
    selected: null,
  }),
  toPad("Pad: drawn", drawing, [152, 152], true),
  toPad("Pad: blank, wide", { ...drawing, size: [20, 40] }, [240, 120], false),
  toFixture("Pairs", [344, 210], createPairs, reconstructions),
];
