import { expect, test } from "vitest";
import type { Dataset } from "#data/dataset.ts";
import { toPortSigns, toStepNames } from "#data/stepLabels.ts";
import type { Port } from "#model/port.ts";

const part = { count: 0, x: new Float32Array(), y: new Float32Array() };
const port = (name: Port["name"], shape: readonly number[], signs = 0): Port => ({ name, shape, signs });
const toDataset = (kind: Dataset["kind"], ports: readonly Port[], more: object) =>
  ({ kind, ports, train: part, test: part, ...more }) as unknown as Dataset;
const own = (...x: number[]) => ({ x, place: null });

test("letters are the names of their steps; blanks, line ends and padding can be seen", () => {
  const text = toDataset("text", [port("all", [5], 6)], {
    alphabet: { signs: ["", "□", "a", " ", "\n", "春"] },
  });
  expect(toStepNames(text, own(2, 3, 4, 5, 0), "all")).toEqual({
    texts: ["a", "␣", "↵", "春", "·"],
    kind: "sign",
  });
  expect(toStepNames(text, own(1, 9, 2, 2, 2), "all")?.texts.slice(0, 2)).toEqual(["□", "?"]);
});

test("both sides of a pair have their own signs; beginning and end have marks", () => {
  const pairs = toDataset("pairs", [port("source", [2], 3), port("target", [3], 5)], {
    sourceAlphabet: { signs: ["", "□", "七"] },
    targetAlphabet: { signs: ["", "□", "", "", "7"] },
  });
  expect(toStepNames(pairs, own(2, 0, 2, 4, 3), "source")?.texts).toEqual(["七", "·"]);
  expect(toStepNames(pairs, own(2, 0, 2, 4, 3), "target")?.texts).toEqual(["⊢", "7", "⊣"]);
});

test("a window of a series has the dates that it covers; one's own counts back from now", () => {
  const series = toDataset("series", [port("all", [2, 1])], {
    times: ["2020", "2021", "2022", "2023", "2024"],
    starts: { train: 2, test: 4 },
    window: 2,
  });
  const at = (index: number) => ({ x: [], place: { part: "test" as const, index } });
  expect(toStepNames(series, at(0), "all")).toEqual({ texts: ["2022", "2023"], kind: "scale" });
  expect(toStepNames(series, own(), "all")?.texts).toEqual(["−1", "0"]);
});

test("bits and brackets are read as they are, numbers to be added have a plus", () => {
  const toNames = (set: string, shape: readonly number[], ...x: number[]) =>
    toStepNames(toDataset("algorithm", [port("all", shape)], { set }), own(...x), "all")?.texts;
  expect(toNames("parity", [2, 1], 0, 1)).toEqual(["0", "1"]);
  expect(toNames("brackets", [3], 2, 3, 0)).toEqual(["(", ")", "·"]);
  expect(toNames("adding", [2, 2], 0.5, 1, 0.25, 0)).toEqual(["+0.50", "0.25"]);
});

test("frames of sound have their time, rows of pictures and payments their number", () => {
  const sound = { features: { hop: 160, rate: 8000 } };
  const images = toDataset("images", [port("all", [3, 4, 1])], { sound });
  expect(toStepNames(images, own(), "all")?.texts).toEqual(["0.00 s", "0.02 s", "0.04 s"]);
  const rows = toDataset("images", [port("all", [2, 4, 1])], { sound: null });
  expect(toStepNames(rows, own(), "all")).toEqual({ texts: ["1", "2"], kind: "scale" });
});

test("ratings and points have no steps, and a port that is not there has none", () => {
  expect(toStepNames(toDataset("ratings", [port("user", [1], 9)], {}), own(1), "user")).toBeNull();
  const text = toDataset("text", [port("all", [1], 2)], { alphabet: { signs: ["", "□"] } });
  expect([toStepNames(text, own(1), "source"), toPortSigns(text, "all")]).toEqual([null, ["·", "□"]]);
});
