/** @file One sequence made by a rule as rows of cells: what goes in, what is wanted, what the network says. Pure. */
import { brackets } from "#data/algorithms.ts";
import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import { specialSigns } from "#model/sequenceData.ts";
import type { SequenceCell, SequenceRow } from "#viz/sequenceRows.ts";
import { isAnswerRight } from "./algorithmReading.ts";

export interface RowNames {
  readonly input: string;
  readonly marks: string;
  readonly wanted: string;
  readonly given: string;
}

/** `given` are the answers to all test sequences; null while there are none. */
export function toAlgorithmRows(
  { set, task, test, ports }: AlgorithmDataset,
  index: number,
  given: Float32Array | null,
  names: RowNames,
): SequenceRow[] {
  const [length, width = 1] = ports[0]!.shape as readonly [number, number?];
  const x = test.x.subarray(index * length * width, (index + 1) * length * width);
  const steps = Array.from({ length }, (_, step) => step);
  const input = steps.map((step) => toInputCell(set, x[step * width]!));
  const rows: SequenceRow[] = [{ name: names.input, cells: input }];
  if (set === "adding")
    rows.push({ name: names.marks, cells: steps.map((step) => (x[2 * step + 1] === 1 ? mark : nothing)) });
  if (task.steps === null) return rows;
  const first = index * task.steps;
  const wanted = test.y.subarray(first, first + task.steps);
  rows.push({
    name: names.wanted,
    cells: steps.map((step) => (wanted[step]! < 0 ? nothing : toBit(wanted[step]!, false))),
  });
  rows.push({
    name: names.given,
    cells: steps.map((step) => {
      const answer = given?.[first + step] ?? Number.NaN;
      if (Number.isNaN(answer) || wanted[step]! < 0) return nothing;
      return toBit(answer, !isAnswerRight(set, answer, wanted[step]!));
    }),
  });
  return rows;
}

const nothing: SequenceCell = { text: "", share: null, wrong: false };
const mark: SequenceCell = { text: "↑", share: 1, wrong: false };

function toBit(share: number, wrong: boolean): SequenceCell {
  return { text: share > 0.5 ? "1" : "0", share, wrong };
}

function toInputCell(set: AlgorithmDataset["set"], value: number): SequenceCell {
  if (set === "adding") return { text: "", share: value, wrong: false };
  if (set !== "brackets") return toBit(value, false);
  const text = brackets[value - specialSigns];
  return text === undefined ? nothing : { text, share: 0, wrong: false };
}
