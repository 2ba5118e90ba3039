/** @file Whether the layers and links make one network from its input to its output, of a size that can be trained. */
import type { Experiment } from "#model/experiment.ts";
import { findSources, toSorted, type LayerId, type Link, type Network } from "#model/network.ts";
import { toProblem, type Problem, type Repair } from "#model/problem.ts";
import { countParameters, toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";

const maxParameters = 5_000_000;

/** For now a network is a chain: every layer but the input reads exactly one other. */
export function validateNetwork(experiment: Experiment): Problem[] {
  const { network } = experiment;
  const broken = [...findDuplicates(network), ...findBadEnds(network), ...findBadLinks(network)];
  if (broken.length > 0) return broken;
  const cycle = findCycle(network);
  if (cycle.length > 0) return cycle;
  const unlinked = findUnlinked(experiment);
  return unlinked.length > 0 ? unlinked : findExcess(experiment);
}

/** The network linked as a chain in document order, the input first and the output last. */
function toChained(network: Network): Network {
  const ids = [
    ...network.layers.filter((layer) => layer.kind === "input"),
    ...network.layers.filter((layer) => layer.kind !== "input" && layer.kind !== "output"),
    ...network.layers.filter((layer) => layer.kind === "output"),
  ].map((layer) => layer.id);
  return { ...network, links: ids.slice(1).map((to, i) => ({ from: ids[i]!, to })) };
}

function findDuplicates({ layers }: Network): Problem[] {
  const ids = layers.map((layer) => layer.id);
  const doubles = new Set(ids.filter((id, i) => ids.indexOf(id) < i));
  return Array.from(doubles, (id) => toProblem("network.duplicateId", toPlace(id), { id }));
}

function findBadEnds({ layers }: Network): Problem[] {
  const inputs = layers.filter((layer) => layer.kind === "input");
  const outputs = layers.filter((layer) => layer.kind === "output");
  return [
    ...(inputs.length === 0 ? [toProblem("network.noInput", "network")] : []),
    ...(outputs.length === 0 ? [toProblem("network.noOutput", "network")] : []),
    ...outputs
      .slice(1)
      .map(({ id }) => toProblem("network.manyOutputs", toPlace(id), { count: outputs.length })),
  ];
}

/** Links from or to nowhere, into an input, out of an output, and a second link into a layer. */
function findBadLinks({ layers, links }: Network): Problem[] {
  const kinds = new Map(layers.map((layer) => [layer.id, layer.kind]));
  const isBad = ({ from, to }: Link, i: number) =>
    !kinds.has(from) ||
    !kinds.has(to) ||
    kinds.get(from) === "output" ||
    kinds.get(to) === "input" ||
    links.findIndex((link) => link.to === to) < i;
  return links.flatMap((link, i) =>
    isBad(link, i)
      ? [toProblem("network.badLink", `network.links.${i}`, { from: link.from, to: link.to })]
      : [],
  );
}

function findCycle(network: Network): Problem[] {
  const sorted = new Set(toSorted(network).map((layer) => layer.id));
  const circling = network.layers.map((layer) => layer.id).filter((id) => !sorted.has(id));
  if (circling.length === 0) return [];
  return [toProblem("network.cycle", toPlace(circling[0]!), { layers: circling.join(", ") })];
}

/** Layers that no number reaches from the input, or whose numbers never reach the output. */
function findUnlinked(experiment: Experiment): Problem[] {
  const { network } = experiment;
  const input = network.layers.find((layer) => layer.kind === "input")!.id;
  const output = network.layers.find((layer) => layer.kind === "output")!.id;
  const fed = spread(input, (id) => network.links.filter((link) => link.from === id).map((link) => link.to));
  const used = spread(output, (id) => findSources(network, id));
  const repair: Repair = {
    label: "addMissingLink",
    experiment: { ...experiment, network: toChained(network) },
  };
  // Linking as a chain would not help against a second input.
  const canRepair = network.layers.filter((layer) => layer.kind === "input").length === 1;
  return network.layers
    .filter(({ id }) => !fed.has(id) || !used.has(id))
    .map(({ id }) => toProblem("network.unlinked", toPlace(id), { id }, canRepair ? repair : undefined));
}

function findExcess({ network, data, training }: Experiment): Problem[] {
  const count = countParameters(toPlans(network, toEndsOf(data, training.loss)));
  if (count <= maxParameters) return [];
  return [toProblem("network.tooManyParameters", "network", { count, max: maxParameters })];
}

/** All that can be reached from `start`, itself included. */
function spread(start: LayerId, toNext: (id: LayerId) => readonly LayerId[]): ReadonlySet<LayerId> {
  const reached = new Set([start]);
  // A set hands out what is added while it is being walked.
  for (const id of reached) for (const next of toNext(id)) reached.add(next);
  return reached;
}

function toPlace(id: LayerId): string {
  return `network.layers.${id}`;
}
