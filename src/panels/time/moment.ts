/** @file The chosen unit at the chosen step, with all that its formula needs; null while some of it is not known. */
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import { readArrays, readTrace, type TimeLayer } from "#panels/time/timeLayer.ts";
import type { UnitMoment } from "#panels/time/unitFormula.ts";
import type { Playground } from "#state/playground.ts";

export function toMoment(playground: Playground, time: TimeLayer, layer: RecurrentLayer): UnitMoment | null {
  const { time: shown } = playground.view.getState();
  const backward = shown.backward && layer.bidirectional !== "none";
  const arrays = readArrays(playground, layer.id, backward);
  const detail = readTrace(playground)?.detail;
  const [count, features] = time.plan.inputs[0] ?? [];
  if (!arrays || detail?.layer !== layer.id || count === undefined || features === undefined) return null;
  const find = (name: string) => detail.weights.find((weight) => weight.name === name)?.values ?? null;
  const [kernel, recurrentKernel, bias] = backward
    ? [find("backwardKernel"), find("backwardRecurrentKernel"), find("backwardBias")]
    : [find("kernel"), find("recurrentKernel"), find("bias")];
  if (!kernel || !recurrentKernel || detail.inputs.length !== count * features) return null;
  const step = Math.min(shown.step ?? count - 1, count - 1);
  const isTurned = layer.goBackwards !== backward;
  const before = isTurned ? step + 1 : step - 1;
  return {
    layer,
    unit: Math.min(shown.unit, layer.units - 1),
    step,
    before: before < 0 || before >= count ? null : before,
    isPadding: arrays.get("mask")?.values[step] === 0,
    arrays: new Map([...arrays].map(([name, { values }]) => [name, values])),
    inputs: detail.inputs,
    features,
    weights: { kernel, recurrentKernel, bias },
  };
}
