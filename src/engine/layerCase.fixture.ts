/** @file For the tests: one kind of layer with some settings, on inputs of some shapes. */
import { toPlainEnds } from "#model/ends.fixture.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Ends } from "#model/layerRule.ts";
import type { Layer, LayerKind, LayerOf } from "#model/network.ts";
import type { Shape } from "#model/tensorShape.ts";

export interface LayerCase {
  readonly title: string;
  readonly layer: Layer;
  readonly inputs: readonly Shape[];
  readonly ends: Ends;
  /** Mask and noise are drawn as in training; else the layer is seen as it is in a trained network. */
  readonly training: boolean;
  /** Every input has padding; see `toCaseMask`. */
  readonly masked?: boolean;
  readonly truncation?: number;
}

type Settings<K extends LayerKind> = Partial<Omit<LayerOf<K>, "id" | "kind">>;

export function toCase<K extends LayerKind>(
  kind: K,
  inputs: readonly Shape[],
  settings: Settings<K> = {},
  more: Partial<LayerCase> = {},
): LayerCase {
  const words = Object.entries(settings).map(([key, value]) => `${key} ${String(value)}`);
  const sizes = inputs.map((shape) => shape.join("×")).join(" and ");
  return {
    title: [`${kind} on ${sizes}`, ...words].join(", "),
    layer: { kind, id: "layer", ...layerKinds[kind].defaults, ...settings } as unknown as Layer,
    inputs,
    ends: toPlainEnds(inputs[0]!, 2),
    training: true,
    ...more,
  };
}

/** Other biases than zeros, so that they make a difference. */
export const biased = { biasInitializer: "uniform" } as const;
