/** @file What the steps of a sample are called: its letters, dates, rows. For axes over time, and for whoever reads aloud. */
import type { Dataset } from "#data/dataset.ts";
import type { AlgorithmDataset, SeriesDataset } from "#data/sequenceDataset.ts";
import { findPort, toPortStart, type PortName } from "#model/port.ts";
import { specialSigns } from "#model/sequenceData.ts";

/** In the order of their signs. */
const brackets = ["(", ")", "[", "]"];

export interface StepNames {
  /** One for each step. */
  readonly texts: readonly string[];
  /** `sign`: each is to be read (letters); `scale`: a few of them tell where one is (dates, rows). */
  readonly kind: "sign" | "scale";
}

/** One sample, all ports of it. */
export interface SampleNumbers {
  readonly x: ArrayLike<number>;
  /** Where it is from; null for one that somebody typed, drew or said. */
  readonly place: { readonly part: "train" | "test"; readonly index: number } | null;
}

/** The steps of what a port reads; null where it reads no sequence. */
export function toStepNames(dataset: Dataset, sample: SampleNumbers, name: PortName): StepNames | null {
  if (dataset.kind === "points" || dataset.kind === "ratings") return null;
  const port = findPort(dataset.ports, name);
  if (!port) return null;
  const steps = port.shape[0] ?? 0;
  const start = toPortStart(dataset.ports, name);
  const at = (i: number) => sample.x[start + i] ?? 0;
  const signs = (all: readonly string[]) =>
    toSigns(Array.from({ length: steps }, (_, i) => all[at(i)] ?? ""));
  switch (dataset.kind) {
    case "text":
    case "words":
      return signs(dataset.alphabet.signs);
    case "pairs":
      return signs((name === "source" ? dataset.sourceAlphabet : dataset.targetAlphabet).signs);
    case "series":
      return toTimes(dataset, sample.place);
    case "algorithm":
      return toAlgorithmNames(dataset, steps, at);
    case "images":
    case "records":
      return toCounted(steps);
  }
}

/** 1, 2, 3 …: steps of a layer that has others than its input. */
export function toCounted(steps: number): StepNames {
  return { texts: Array.from({ length: steps }, (_, i) => String(i + 1)), kind: "scale" };
}

/** A character that can be seen: blanks and line ends have marks, padding is a dot. */
export function toVisible(character: string): string {
  return { "": "·", " ": "␣", "\n": "⏎", "\t": "⇥", "\r": "␍", "\u3000": "␣" }[character] ?? character;
}

function toSigns(characters: readonly string[]): StepNames {
  return { texts: characters.map(toVisible), kind: "sign" };
}

/** The dates of what is read; of a window of one's own how long ago: −19 … 0. */
function toTimes({ times, starts, window }: SeriesDataset, place: SampleNumbers["place"]): StepNames {
  const first = place ? starts[place.part] + place.index - window : null;
  return {
    texts: Array.from({ length: window }, (_, i) =>
      first === null ? String(i + 1 - window).replace("-", "−") : (times[first + i] ?? ""),
    ),
    kind: "scale",
  };
}

function toAlgorithmNames({ set }: AlgorithmDataset, steps: number, at: (i: number) => number): StepNames {
  const toText = (step: number): string => {
    if (set === "brackets") return brackets[at(step) - specialSigns] ?? "";
    if (set !== "adding") return String(at(step));
    // the marked numbers are the ones to be added
    return at(2 * step + 1) > 0 ? `+${at(2 * step).toFixed(2)}` : at(2 * step).toFixed(2);
  };
  return toSigns(Array.from({ length: steps }, (_, step) => toText(step)));
}
