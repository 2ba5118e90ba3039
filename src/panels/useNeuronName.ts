import { useText } from "#i18n/TextContext.tsx";
import { findLayer, toSorted } from "#model/network.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import type { NeuronRef } from "#state/view.ts";

/** "Hidden 1, neuron 3"; null for none, and for one that is no longer there. */
export function useNeuronName(neuron: NeuronRef | null): string | null {
  const { t } = useText();
  const network = useExperiment(({ network }) => network);
  const layer = neuron && findLayer(network, neuron.layer);
  if (!layer) return null;
  const dense = toSorted(network).filter(({ kind }) => kind === "dense");
  const name =
    layer.kind === "dense" ? t("network.hidden", { n: dense.indexOf(layer) + 1 }) : t(`layer.${layer.kind}`);
  return t("network.neuron", { layer: name, n: neuron.unit + 1 });
}
