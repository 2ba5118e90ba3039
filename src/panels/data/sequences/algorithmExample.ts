/** @file One sequence made by a rule as people read it: bits, brackets or numbers, with the answers below them. */
import { brackets } from "#data/algorithms.ts";
import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import { specialSigns } from "#model/sequenceData.ts";

interface ExampleStep {
  readonly read: string;
  readonly isMarked: boolean;
  /** Empty where nothing is asked. */
  readonly said: string;
}

interface Example {
  readonly steps: readonly ExampleStep[];
  /** Where the whole sequence has one answer. */
  readonly answer: string | null;
}

/** The first sequence of the test part. */
export function toExample({ set, test, ports, task }: AlgorithmDataset): Example {
  const [length, width = 1] = ports[0]!.shape as readonly [number, number?];
  const toStep = (step: number): ExampleStep => {
    const value = test.x[step * width]!;
    const answer = task.steps === null ? -1 : test.y[step]!;
    return {
      read:
        set === "adding" ? value.toFixed(2).slice(1) : set === "brackets" ? toBracket(value) : String(value),
      isMarked: set === "adding" && test.x[step * width + 1] === 1,
      said: answer < 0 ? "" : String(answer),
    };
  };
  const steps = Array.from({ length }, (_, step) => toStep(step)).filter(({ read }) => read !== "");
  if (task.steps !== null) return { steps, answer: null };
  return { steps, answer: set === "adding" ? test.y[0]!.toFixed(2) : test.y[0] === 1 ? "✓" : "✗" };
}

/** Empty for padding. */
function toBracket(sign: number): string {
  return brackets[sign - specialSigns] ?? "";
}
