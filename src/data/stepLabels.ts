/** @file What the steps of a sample are called: its letters, dates, rows. For axes over time, and for whoever reads aloud. */
import { toVisibleSign } from "#base/visibleSign.ts";
import { brackets } from "#data/algorithms.ts";
import type { Dataset } from "#data/dataset.ts";
import { endSign, startSign, type AlgorithmDataset, type SeriesDataset } from "#data/sequenceDataset.ts";
import type { SoundFacts } from "#data/sound.ts";
import { findPort, toPortStart, type PortName } from "#model/port.ts";

const paddingSign = 0;
/** Where an answer begins and ends. */
const marks: Readonly<Record<number, string>> = { [startSign]: "⊢", [endSign]: "⊣" };

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
  const signs = toPortSigns(dataset, name);
  if (signs) return { texts: Array.from({ length: steps }, (_, i) => signs[at(i)] ?? "?"), kind: "sign" };
  switch (dataset.kind) {
    case "series":
      return toTimes(dataset, sample.place);
    case "algorithm":
      return toAlgorithmNames(dataset, steps, at);
    case "images":
      return dataset.sound ? toSeconds(steps, dataset.sound) : toCounted(steps);
    case "text":
    case "words":
    case "pairs":
    case "records":
      return toCounted(steps);
  }
}

/** What the signs of a port look like, by their numbers; null where it reads no characters. */
export function toPortSigns(dataset: Dataset, name: PortName): readonly string[] | null {
  const all = findSigns(dataset, name);
  return (
    all &&
    all.map((sign, i) => (i === paddingSign ? "·" : toVisibleSign(sign === "" ? (marks[i] ?? "") : sign)))
  );
}

/** The same as they are in the text: empty where a sign is no character. */
export function findSigns(dataset: Dataset, name: PortName): readonly string[] | null {
  switch (dataset.kind) {
    case "text":
    case "words":
      return dataset.alphabet.signs;
    case "pairs":
      return (name === "source" ? dataset.sourceAlphabet : dataset.targetAlphabet).signs;
    case "algorithm":
      return dataset.set === "brackets" ? ["", "", ...brackets] : null;
    default:
      return null;
  }
}

/** 1, 2, 3 …: steps of a layer that has others than its input. */
export function toCounted(steps: number): StepNames {
  return { texts: Array.from({ length: steps }, (_, i) => String(i + 1)), kind: "scale" };
}

/** When each frame of a spectrogram begins. */
function toSeconds(steps: number, { features }: SoundFacts): StepNames {
  const toText = (i: number) => `${((i * features.hop) / features.rate).toFixed(2)} s`;
  return { texts: Array.from({ length: steps }, (_, i) => toText(i)), kind: "scale" };
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

/** Bits, or numbers of which the marked ones are to be added. */
function toAlgorithmNames({ set }: AlgorithmDataset, steps: number, at: (i: number) => number): StepNames {
  const toText = (step: number): string => {
    if (set !== "adding") return String(at(step));
    const number = at(2 * step).toFixed(2);
    return at(2 * step + 1) > 0 ? `+${number}` : number;
  };
  return { texts: Array.from({ length: steps }, (_, step) => toText(step)), kind: "sign" };
}
