/** @file Which layers turn one shape into another: what the repairs of a network put in. */
import type { HiddenKind, LayerPatch } from "#model/editNetwork.ts";
import type { Ends, ShapeFault } from "#model/layerRule.ts";
import { unitsRange } from "#model/layers/dense.ts";
import { maxSteps } from "#model/layers/recurrent.ts";
import { maxPadding, sizeRange } from "#model/layers/resizing.ts";
import { filtersRange, kernelSizeRange, stridesRange } from "#model/layers/window.ts";
import type { Layer } from "#model/network.ts";
import { isInRange } from "#model/range.ts";
import { maxSize } from "#model/shape.ts";
import { isSameShape, toSize, type Shape } from "#model/tensorShape.ts";

export type Planned = readonly [kind: HiddenKind, patch?: LayerPatch];

/** Rows of a picture as steps; a list as one number at each step, or as few as keep the steps within what can be read. */
export function toSequence(input: Shape): Shape {
  if (input.length === 3 && input[0]! <= maxSteps) return [input[0]!, input[1]! * input[2]!];
  const count = toSize(input);
  let steps = Math.min(count, maxSteps);
  while (count % steps !== 0) steps--;
  return [steps, count / steps];
}

/** The maps that a list most likely was before; null where there is no telling. */
export function toMaps(input: Shape, ends: Ends): Shape | null {
  if (input.length === 2) return [...input, 1];
  const count = toSize(input);
  if (ends.input.length === 3 && toSize(ends.input) === count) return ends.input;
  const side = Math.sqrt(count);
  return Number.isInteger(side) ? [side, side, 1] : null;
}

export function toFitting(layer: Layer, count: number): Shape {
  if (layer.kind !== "reshape") return [-1];
  const kept = layer.targetShape.slice(1).map((size) => Math.max(1, size));
  return count % toSize(kept) === 0 ? [-1, ...kept] : [-1];
}

export function fits(fault: ShapeFault["fault"], shape: Shape, first: Shape): boolean {
  return fault === "shape.mismatch"
    ? isSameShape(shape, first)
    : isSameShape(shape.slice(0, -1), first.slice(0, -1));
}

/** The 1×1 convolution of a residual branch that turns one shape of maps into another (He et al. 2016). */
export function toProjection(fault: ShapeFault["fault"], from: Shape, to: Shape): LayerPatch | null {
  if (from.length !== 3 || to.length !== 3) return null;
  const strides = Math.round(from[0]! / to[0]!);
  const lands = [0, 1].every((axis) => Math.ceil(from[axis]! / strides) === to[axis]);
  if (!lands || !isInRange(stridesRange, strides)) return null;
  // Side by side each branch keeps its own number of channels.
  const filters = fault === "shape.mismatch" ? to[2]! : from[2]!;
  if (!isInRange(filtersRange, filters)) return null;
  return { filters, kernelSize: 1, strides, padding: "same", activation: "linear" };
}

/** Layers after which an answer has the shape that is asked for: the ways that there are, the best one alone. */
export function toAnswer(input: Shape, target: Shape): (readonly Planned[])[] {
  if (target.length === 2 && input.length < 3) {
    const repeat: Planned = ["repeatVector", { n: target[0]! }];
    return [input.length === 1 ? [repeat] : [["globalAveragePooling"], repeat]];
  }
  if (target.length === 2 && input.length === 3 && input[0] === target[0]) {
    return [[["reshape", { targetShape: [input[0]!, input[1]! * input[2]!] }]]];
  }
  if (target.length === 3 && input.length === 3) {
    const [taller, wider] = [target[0]! - input[0]!, target[1]! - input[1]!];
    const factor = target[0]! / input[0]!;
    if (isInRange(sizeRange, factor) && input[1]! * factor === target[1]) {
      return [[["upSampling2d", { size: factor }]]];
    }
    if (taller === wider && taller > 0 && taller % 2 === 0 && taller / 2 <= maxPadding) {
      return [[["zeroPadding2d", { padding: taller / 2 }]]];
    }
    if (taller === wider && isInRange(kernelSizeRange, 1 - taller)) {
      return [[["conv2d", { filters: 8, kernelSize: 1 - taller, padding: "valid" }]]];
    }
  }
  const units = toSize(target);
  if (!isInRange(unitsRange, units) || units * toSize(input) > maxSize) return [];
  const flat: Planned[] = input.length > 1 ? [["flatten"]] : [];
  return [[...flat, ["dense", { units, activation: "relu" }], ["reshape", { targetShape: target }]]];
}
