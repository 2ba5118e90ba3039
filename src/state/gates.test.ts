import { expect, test } from "vitest";
import { ruleOf } from "#model/layerKinds.ts";
import type { LstmLayer, RecurrentActivation } from "#model/layers/recurrent.ts";
import { toArrayNames, toGateShade, toShownArray } from "#state/gates.ts";
import { createHeldRange } from "#state/heldRange.ts";

const lstm: LstmLayer = { ...ruleOf("lstm").defaults, kind: "lstm", id: "lstm" };
const toShade = (layer: LstmLayer, name: string, ...values: number[]) =>
  toGateShade(layer, name, Float32Array.from(values), createHeldRange(), 1);

test("gates run from shut to open, states both ways, a memory as far as it went", () => {
  expect(toShade(lstm, "forget", 0.2)).toEqual({ ramp: "sequential", range: 1 });
  expect(toShade(lstm, "state", 0.2)).toEqual({ ramp: "diverging", range: 1 });
  expect(toShade(lstm, "cell", 7, -1)).toEqual({ ramp: "diverging", range: 10 });
});

test("a gate whose function has no bounds is shown as far as it went", () => {
  const open = { ...lstm, recurrentActivation: "linear" as RecurrentActivation };
  expect(toShade(open, "forget", -3)).toEqual({ ramp: "diverging", range: 5 });
});

test("an array that the layer has not gives way to its state", () => {
  expect([toShownArray(lstm, "update"), toShownArray(lstm, "cell")]).toEqual(["state", "cell"]);
  expect(toArrayNames(lstm)[0]).toBe("state");
});
