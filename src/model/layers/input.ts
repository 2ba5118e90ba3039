import type { LayerRule } from "#model/layerRule.ts";

/** The features of a sample. Its shape comes from the data, so it has no settings. */
export interface InputLayer {
  readonly kind: "input";
  readonly id: string;
}

export const inputRule: LayerRule<InputLayer> = {
  defaults: {},
  settings: {},
  live: [],
  reads: "data",
  toShape: (_, __, ends) => ends.input,
};
