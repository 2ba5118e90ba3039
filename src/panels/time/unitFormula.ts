/**
 * @file One unit of a recurrent layer at one step, with every number in its place: what it reads and what it was make its
 * gates, and these its memory and its answer. The sums are worked out here from inputs, states and weights; what comes out
 * is what the engine found.
 */
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import { toCall, toRows } from "#panels/inspector/tex.ts";

export interface UnitMoment {
  readonly layer: RecurrentLayer;
  readonly unit: number;
  readonly step: number;
  /** The step that was read before; null at the first one. */
  readonly before: number | null;
  /** Whether the step is passed over. */
  readonly isPadding: boolean;
  /** By name, `[steps, units]`. */
  readonly arrays: ReadonlyMap<string, Float32Array>;
  /** What the layer reads, `[steps, features]`. */
  readonly inputs: Float32Array;
  readonly features: number;
  /** Of the direction, in Keras order and shape. */
  readonly weights: {
    readonly kernel: Float32Array;
    readonly recurrentKernel: Float32Array;
    readonly bias: Float32Array | null;
  };
}

/** The three parts of the sum of one block of columns, for one unit. */
interface Sum {
  readonly input: number;
  readonly state: number;
  readonly bias: number;
  /** A bias of the state of its own (GRU with `resetAfter`). */
  readonly stateBias: number;
}

const lstmBlocks = { i: 0, f: 1, c: 2, o: 3 } as const;
const gruBlocks = { z: 0, r: 1, h: 2 } as const;

export function toUnitFormula(moment: UnitMoment): string {
  const { layer } = moment;
  if (moment.isPadding) return toRows(...toKept(moment));
  if (layer.kind === "lstm") return toRows(...toLstm(moment));
  if (layer.kind === "gru") return toRows(...toGru(moment));
  const sum = toSum(moment, 0, 1);
  const outcome = `h_t &= ${toCall(layer.activation, toTerms(sum, ""))}`;
  return toRows(`${outcome} = ${toCall(layer.activation, toNumber(total(sum)))} = ${at(moment, "state")}`);
}

/** At padding nothing is computed: all stays as it was. */
function toKept(moment: UnitMoment): string[] {
  const toRow = (name: string, array: string) =>
    `${name}_t &= ${name}_{t-1} = ${toNumber(readBefore(moment, array))}`;
  return [...(moment.layer.kind === "lstm" ? [toRow("c", "cell")] : []), toRow("h", "state")];
}

function toLstm(moment: UnitMoment): string[] {
  const { layer } = moment;
  if (layer.kind !== "lstm") return [];
  const gate = (name: "i" | "f" | "o", array: string) =>
    toGate(moment, `${name}_t`, name, toSum(moment, lstmBlocks[name], 4), array);
  const candidate = toSum(moment, lstmBlocks.c, 4);
  const value = (name: string) => toFactor(read(moment, name));
  return [
    gate("f", "forget"),
    gate("i", "input"),
    `\\tilde{c}_t &= ${toCall(layer.activation, toTerms(candidate, "c"))} = ${at(moment, "candidate")}`,
    gate("o", "output"),
    `c_t &= f_t\\,c_{t-1} + i_t\\,\\tilde{c}_t = ${value("forget")} \\cdot ${toFactor(readBefore(moment, "cell"))} + ${value("input")} \\cdot ${value("candidate")} = ${at(moment, "cell")}`,
    `h_t &= o_t \\cdot ${toCall(layer.activation, "c_t")} = ${value("output")} \\cdot ${toCall(layer.activation, at(moment, "cell"))} = \\mathbf{${at(moment, "state")}}`,
  ];
}

function toGru(moment: UnitMoment): string[] {
  const { layer } = moment;
  if (layer.kind !== "gru") return [];
  const gate = (name: "z" | "r", array: string) =>
    toGate(moment, `${name}_t`, name, toSum(moment, gruBlocks[name], 3), array);
  const value = (name: string) => toFactor(read(moment, name));
  const before = toFactor(readBefore(moment, "state"));
  return [
    gate("z", "update"),
    gate("r", "reset"),
    `\\tilde{h}_t &= ${toCall(layer.activation, toGruCandidate(moment, layer.resetAfter))} = ${at(moment, "candidate")}`,
    `h_t &= z_t\\,h_{t-1} + (1 - z_t)\\,\\tilde{h}_t = ${value("update")} \\cdot ${before} + ${toFactor(1 - read(moment, "update"))} \\cdot ${value("candidate")} = \\mathbf{${at(moment, "state")}}`,
  ];
}

/** With `resetAfter` the gate acts on the sum of the state, else on each state before it is summed. */
function toGruCandidate(moment: UnitMoment, resetAfter: boolean): string {
  if (!resetAfter) return toTerms(toSum(moment, gruBlocks.h, 3, "reset"), "h");
  const { input, state, bias, stateBias } = toSum(moment, gruBlocks.h, 3);
  const inside = `${under(input, "x_t W_h")} + ${under(bias, "b_h")}`;
  return `${inside} + ${toFactor(read(moment, "reset"))} \\cdot ${under(state + stateBias, "h_{t-1} U_h + b'_h")}`;
}

function toGate(moment: UnitMoment, left: string, name: string, sum: Sum, array: string): string {
  const { layer } = moment;
  if (layer.kind === "simpleRnn") return "";
  const call = (inside: string) => toCall(layer.recurrentActivation, inside);
  return `${left} &= ${call(toTerms(sum, name))} = ${call(toNumber(total(sum)))} = ${at(moment, array)}`;
}

/** `gated`: the state that goes in is multiplied by this gate of each unit first. */
function toSum(moment: UnitMoment, block: number, blocks: number, gated: "reset" | null = null): Sum {
  const { unit, step, before, inputs, features, weights } = moment;
  const units = toUnits(moment);
  const column = block * units + unit;
  let input = 0;
  for (let k = 0; k < features; k++) {
    input += inputs[step * features + k]! * weights.kernel[k * blocks * units + column]!;
  }
  let state = 0;
  if (before !== null) {
    const states = moment.arrays.get("state")!;
    const gate = gated && moment.arrays.get(gated);
    for (let k = 0; k < units; k++) {
      const share = gate ? gate[step * units + k]! : 1;
      state += share * states[before * units + k]! * weights.recurrentKernel[k * blocks * units + column]!;
    }
  }
  const { bias } = weights;
  const isTwofold = bias?.length === 2 * blocks * units;
  return {
    input,
    state,
    bias: bias?.[column] ?? 0,
    stateBias: isTwofold ? bias[blocks * units + column]! : 0,
  };
}

function toUnits({ layer }: UnitMoment): number {
  return layer.units;
}

function total({ input, state, bias, stateBias }: Sum): number {
  return input + state + bias + stateBias;
}

/** −0.42 (xₜW) + 1.03 (hₜ₋₁U) + 0.10 (b), each with its name below it. */
function toTerms({ input, state, bias, stateBias }: Sum, name: string): string {
  const of = name === "" ? "" : `_${name}`;
  return [under(input, `x_t W${of}`), under(state, `h_{t-1} U${of}`), under(bias + stateBias, `b${of}`)].join(
    " + ",
  );
}

function under(value: number, name: string): string {
  return `\\underset{${name}}{${toFactor(value)}}`;
}

function read({ arrays, step, unit, layer }: UnitMoment, name: string): number {
  return arrays.get(name)?.[step * layer.units + unit] ?? Number.NaN;
}

/** Before the first step there is nothing: 0. */
function readBefore(moment: UnitMoment, name: string): number {
  return moment.before === null ? 0 : read({ ...moment, step: moment.before }, name);
}

function at(moment: UnitMoment, name: string): string {
  return toNumber(read(moment, name));
}

function toNumber(value: number): string {
  if (!Number.isFinite(value)) return "\\text{–}";
  const text = value.toFixed(2);
  // braces keep the minus at its number
  return Number(text) === 0 ? "0" : value < 0 ? `{${text}}` : text;
}

/** A negative number among others stands in brackets. */
function toFactor(value: number): string {
  const text = toNumber(value);
  return text.startsWith("{") ? `(${text})` : text;
}
