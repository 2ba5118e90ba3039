/** @file About how wide the words above and below a card are, without asking the page. */
import type { Layer } from "#model/network.ts";
import { countWeights, type LayerPlan } from "#model/shape.ts";

const letter = 6.4;

/** "16 @ 3×3, ReLU" and "10,164 params" need more room than a card of small maps has. */
export function toWordsWidth(layer: Layer, plan: LayerPlan | null): number {
  const settings = "filters" in layer ? 9 : 4;
  const activation = "activation" in layer && layer.activation !== "linear" ? layer.activation.length + 2 : 0;
  const weights = plan ? String(countWeights(plan)).length + 7 : 0;
  return Math.min(130, Math.max(64, letter * Math.max(settings + activation, weights)));
}
