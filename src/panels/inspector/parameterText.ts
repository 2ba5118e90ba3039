/** @file How a layer's parameters are counted: "8 × 3×3 weights + 8 biases". */
import type { Translate } from "#i18n/translate.ts";
import type { WeightShape } from "#model/layerRule.ts";
import type { LayerPlan } from "#model/shape.ts";
import { toShapeText } from "#model/tensorShape.ts";
import { formatCount } from "#viz/formatNumber.ts";

export function toParameterText(t: Translate, { weights, output }: LayerPlan): string {
  return weights.map((weight) => toTerm(t, weight, output.at(-1)!)).join(" + ");
}

function toTerm(t: Translate, { name, shape }: WeightShape, outputs: number): string {
  switch (name) {
    case "embeddings":
    case "recurrentKernel":
    case "backwardKernel":
    case "backwardRecurrentKernel":
    case "queryKernel":
    case "keyKernel":
    case "valueKernel":
    case "outputKernel":
      return t("inspector.term.weights", { size: shape.map(formatCount).join(" × ") });
    case "backwardBias":
    case "queryBias":
    case "keyBias":
    case "valueBias":
    case "outputBias":
      return t("inspector.term.bias", { size: shape.map(formatCount).join(" × ") });
    case "kernel":
      return t("inspector.term.weights", { size: toKernelText(shape, outputs) });
    case "depthwiseKernel": {
      const [height, width, channels, multiplier] = shape as [number, number, number, number];
      return t("inspector.term.weights", { size: `${channels * multiplier} × ${height}×${width}` });
    }
    case "pointwiseKernel": {
      const [, , from, to] = shape as [number, number, number, number];
      return t("inspector.term.mixing", { size: `${from} × ${to}` });
    }
    case "bias":
      return t("inspector.term.bias", { size: shape.map(formatCount).join(" × ") });
    case "scale":
      return t("inspector.term.scale", { size: 1 });
    case "gamma":
    case "beta":
    case "movingMean":
    case "movingVariance":
      return t(`inspector.term.${name}`, { size: formatCount(shape[0]!) });
  }
}

/** A dense kernel as inputs × neurons, the kernel of a convolution as filters × window (× channels). */
function toKernelText(shape: readonly number[], outputs: number): string {
  if (shape.length === 2) return shape.map(formatCount).join(" × ");
  // the last two are channels and filters, or (transposed) filters and channels
  const [first, second] = shape.slice(-2) as [number, number];
  const channels = second === outputs ? first : second;
  const isLine = shape.length === 3;
  const window = [...shape.slice(0, -2), ...(channels > 1 || isLine ? [channels] : [])];
  return `${outputs} × ${toShapeText(window)}`;
}
