/** @file Exchanging the recurrent layers of a network, to see what a gate is worth. */
import type { Experiment } from "#model/experiment.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import type { Layer, Network } from "#model/network.ts";

export const recurrentKinds = [
  "simpleRnn",
  "gru",
  "lstm",
] as const satisfies readonly RecurrentLayer["kind"][];
export type RecurrentKind = (typeof recurrentKinds)[number];

/** The kind of all recurrent layers; null where there are none, or several kinds. */
export function findRecurrentKind({ layers }: Network): RecurrentKind | null {
  const [kind, ...others] = new Set(layers.filter(isRecurrent).map((layer) => layer.kind));
  return kind !== undefined && others.length === 0 ? kind : null;
}

/** Every recurrent layer becomes one of another kind: settings that both have stay, the others are the usual ones. */
export function swapRecurrent(experiment: Experiment, kind: RecurrentKind): Experiment {
  const { network } = experiment;
  const layers = network.layers.map((layer) => (isRecurrent(layer) ? toKind(layer, kind) : layer));
  return { ...experiment, network: { ...network, layers } };
}

function toKind(layer: RecurrentLayer, kind: RecurrentKind): Layer {
  const { defaults } = ruleOf(kind);
  const kept = Object.entries(layer).filter(([name]) => name in defaults);
  return { ...defaults, ...Object.fromEntries(kept), kind, id: layer.id } as Layer;
}

function isRecurrent(layer: Layer): layer is RecurrentLayer {
  return (recurrentKinds as readonly string[]).includes(layer.kind);
}
