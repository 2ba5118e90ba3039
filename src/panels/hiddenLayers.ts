import type { Activation } from "#model/activation.ts";
import { setLayer } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import type { LayerOf, Network } from "#model/network.ts";

/** The layers of neurons between input and output. */
export function findHidden({ layers }: Network): LayerOf<"dense">[] {
  return layers.filter((layer) => layer.kind === "dense");
}

/** The same function for all hidden layers. */
export function setHiddenActivation(experiment: Experiment, activation: Activation): Experiment {
  return findHidden(experiment.network).reduce(
    (changed, { id }) => setLayer(changed, id, { activation }),
    experiment,
  );
}
