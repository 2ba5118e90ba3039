/** @file Joins: where branches come together. They read their sources in the order of the links. */
import { isFault, toFault, type LayerRule, type ShapeFault } from "#model/layerRule.ts";
import { toFlatFault } from "#model/layers/dense.ts";
import { isSameShape, toShapeText, toSize, type Shape } from "#model/tensorShape.ts";

/** The sum, number by number: what makes a residual network (He et al. 2016). */
export interface AddLayer {
  readonly kind: "add";
  readonly id: string;
}
/** The product, number by number: one branch opens and closes the other. */
export interface MultiplyLayer {
  readonly kind: "multiply";
  readonly id: string;
}
/** Side by side along the last axis: the channels of all branches (Szegedy et al. 2015). */
export interface ConcatenateLayer {
  readonly kind: "concatenate";
  readonly id: string;
}
/** Σ aᵢ·bᵢ of two lists: how well they go together. Keras' Dot over the last axis. */
export interface DotLayer {
  readonly kind: "dot";
  readonly id: string;
}

export const addRule: LayerRule<AddLayer> = toMergeRule(toEqualShape);
export const multiplyRule: LayerRule<MultiplyLayer> = toMergeRule(toEqualShape);
export const concatenateRule: LayerRule<ConcatenateLayer> = toMergeRule(toJoinedShape);

export const dotRule: LayerRule<DotLayer> = {
  defaults: {},
  settings: {},
  live: [],
  reads: "many",
  toShape(_, inputs) {
    const odd = inputs.find((shape) => shape.length !== 1);
    const shape = toPairFault(inputs) ?? (odd ? toFlatFault(odd) : toEqualShape(inputs));
    return isFault(shape) ? shape : [1];
  },
  toFlops: (_, [input]) => 2 * toSize(input!),
};

/** Null where a layer that joins two gets two. */
export function toPairFault({ length: count }: readonly Shape[]): ShapeFault | null {
  if (count < 2) return toFault("shape.tooFewInputs", { count });
  return count > 2 ? toFault("shape.tooManyInputs", { count }) : null;
}

type Join = (inputs: readonly Shape[]) => Shape | ShapeFault;

function toMergeRule(join: Join): LayerRule<{ readonly kind: string; readonly id: string }> {
  return {
    defaults: {},
    settings: {},
    live: [],
    reads: "many",
    toShape: (_, inputs) =>
      inputs.length < 2 ? toFault("shape.tooFewInputs", { count: inputs.length }) : join(inputs),
    toFlops: (_, inputs, output) => (join === toEqualShape ? (inputs.length - 1) * toSize(output) : 0),
  };
}

function toEqualShape(inputs: readonly Shape[]): Shape | ShapeFault {
  const [first, ...others] = inputs as [Shape, ...Shape[]];
  const other = others.find((shape) => !isSameShape(shape, first));
  return other ? toFault("shape.mismatch", { first: toShapeText(first), other: toShapeText(other) }) : first;
}

function toJoinedShape(inputs: readonly Shape[]): Shape | ShapeFault {
  const [first, ...others] = inputs as [Shape, ...Shape[]];
  const other = others.find((shape) => !isSameShape(shape.slice(0, -1), first.slice(0, -1)));
  if (other) return toFault("shape.concatenate", { first: toShapeText(first), other: toShapeText(other) });
  return [...first.slice(0, -1), inputs.reduce((sum, shape) => sum + shape.at(-1)!, 0)];
}
