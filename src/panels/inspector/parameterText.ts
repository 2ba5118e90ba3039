/** @file How a layer's parameters are counted: "8 × 3×3 weights + 8 biases". */
import type { Translate } from "#i18n/translate.ts";
import type { WeightShape } from "#model/layerRule.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toShapeText } from "#model/tensorShape.ts";
import { formatCount } from "#viz/formatNumber.ts";

export function toParameterText(t: Translate, plan: LayerPlan): string {
  return plan.weights.map((weight) => toTerm(t, weight)).join(" + ");
}

function toTerm(t: Translate, { name, shape }: WeightShape): string {
  switch (name) {
    case "kernel":
      return t("inspector.term.weights", { size: toKernelText(shape) });
    case "depthwiseKernel": {
      const [height, width, channels, multiplier] = shape as [number, number, number, number];
      return t("inspector.term.weights", { size: `${channels * multiplier} × ${height}×${width}` });
    }
    case "pointwiseKernel": {
      const [, , from, to] = shape as [number, number, number, number];
      return t("inspector.term.mixing", { size: `${from} × ${to}` });
    }
    case "bias":
    case "gamma":
    case "beta":
    case "movingMean":
    case "movingVariance":
      return t(`inspector.term.${name}`, { size: formatCount(shape[0]!) });
  }
}

/** A dense kernel as inputs × neurons, the kernel of a convolution as filters × window. */
function toKernelText(shape: readonly number[]): string {
  if (shape.length === 2) return shape.map(formatCount).join(" × ");
  const filters = shape.at(-1)!;
  const window = shape.slice(0, -1).filter((size, axis) => size > 1 || axis < shape.length - 2);
  return `${filters} × ${toShapeText(window)}`;
}
