/** @file About how wide the words above a card are, without asking the page. */
import type { Layer } from "#model/network.ts";

const letter = 6.4;

/** "16 @ 3×3, ReLU" needs more room than a card of small maps has. */
export function toLayerSubtitleWidth(layer: Layer): number {
  const settings = "filters" in layer ? 9 : 4;
  const activation = "activation" in layer && layer.activation !== "linear" ? layer.activation.length + 2 : 0;
  return Math.min(130, Math.max(64, (settings + activation) * letter));
}
