/** @file Whether the layers and links make one network from its input to its output, of a size that can be trained. */
import { canLink, isSameLink, setLayer } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { Ends, ShapeFault } from "#model/layerRule.ts";
import {
  findLayer,
  findReached,
  findReaders,
  findSources,
  maxLayers,
  toSorted,
  type LayerId,
  type Network,
} from "#model/network.ts";
import { findPort } from "#model/port.ts";
import { toProblem, type Problem, type Repair } from "#model/problem.ts";
import {
  addInput,
  addOutput,
  connect,
  joinSources,
  mendFault,
  openCycles,
  removeExtra,
} from "#model/repair.ts";
import { countParameters, estimateMemory, inferShapes, type Plans } from "#model/shape.ts";
import { toSize } from "#model/tensorShape.ts";
import { countBatch, toEndsOf } from "#model/task.ts";

const maxParameters = 5_000_000;
/** What a page can hope to get on the device, in bytes. */
const maxMemory = 2_000_000_000;

/** Every problem of the network, in the order in which they are best mended. */
export function validateNetwork(experiment: Experiment): Problem[] {
  const duplicates = findDuplicates(experiment.network);
  if (duplicates.length > 0) return duplicates;
  const bad = findBadLinks(experiment);
  // Bad links are problems of their own; the others are looked for, and mended, without them.
  const others = validateGraph(bad.length > 0 ? withoutBadLinks(experiment) : experiment);
  return [...bad, ...others];
}

function validateGraph(experiment: Experiment): Problem[] {
  const { network, data, training } = experiment;
  const ends = toEndsOf(data, training.loss);
  const graph = [
    ...findBadEnds(experiment),
    ...findUnread(experiment, ends),
    ...findManySources(experiment),
    ...findCycle(experiment),
  ];
  // Without any feature no shape makes sense; the data's own problem says so.
  const { plans, faults } = inferShapes(toSize(ends.input) > 0 ? network : emptyNetwork, ends);
  // Without a circle, whatever is cut off from the input or the output hangs on a layer with a loose end.
  const loose = graph.length > 0 ? [] : findUnlinked(experiment);
  const problems = [...graph, ...toFaultProblems(experiment, ends, plans, faults), ...loose];
  if (problems.length > 0) return problems.map(withRoom);
  return [...findTooFewSigns(experiment, ends), ...findExcess(experiment, plans)];
}

const emptyNetwork: Network = { layers: [], links: [] };

/** Without the repairs for which there is no room: those that would add a layer too many. */
function withRoom(problem: Problem): Problem {
  const repairs = problem.repairs.filter(({ experiment }) => experiment.network.layers.length <= maxLayers);
  return { ...problem, repairs };
}

function findDuplicates({ layers }: Network): Problem[] {
  const ids = layers.map((layer) => layer.id);
  const doubles = new Set(ids.filter((id, i) => ids.indexOf(id) < i));
  return Array.from(doubles, (id) => toProblem("network.duplicateId", toPlace(id), { id }));
}

function findBadEnds(experiment: Experiment): Problem[] {
  const { layers } = experiment.network;
  const inputs = layers.filter((layer) => layer.kind === "input");
  const outputs = layers.filter((layer) => layer.kind === "output");
  return [
    ...(inputs.length === 0 ? [toProblem("network.noInput", "network")] : []),
    ...(outputs.length === 0 ? [toProblem("network.noOutput", "network", {}, addOutput(experiment))] : []),
    ...outputs
      .slice(1)
      .map(({ id }) =>
        toProblem("network.manyOutputs", toPlace(id), { count: outputs.length }, removeExtra(experiment, id)),
      ),
  ];
}

/** Inputs of the data that no layer reads, once there is a network that reads the others. */
function findUnread(experiment: Experiment, ends: Ends): Problem[] {
  const inputs = experiment.network.layers.filter((layer) => layer.kind === "input");
  const hasStray = inputs.some(({ port }) => !findPort(ends.ports, port));
  if (inputs.length === 0 || hasStray) return [];
  const unread = ends.ports.filter(({ name }) => !inputs.some(({ port }) => port === name));
  return unread.map(({ name }) =>
    toProblem("network.portUnread", "network", { port: name }, addInput(experiment, name)),
  );
}

/** An embedding right behind the data has to have a row for each of its signs. */
function findTooFewSigns(experiment: Experiment, ends: Ends): Problem[] {
  const { network } = experiment;
  return network.layers.flatMap((layer) => {
    if (layer.kind !== "embedding") return [];
    const source = findLayer(network, findSources(network, layer.id)[0] ?? "");
    const signs = source?.kind === "input" ? (findPort(ends.ports, source.port)?.signs ?? 0) : 0;
    if (signs <= layer.inputDim) return [];
    const repair: Repair = {
      label: "moreSigns",
      experiment: setLayer(experiment, layer.id, { inputDim: signs }),
    };
    const values = { layer: layer.id, rows: layer.inputDim, signs };
    return [toProblem("network.tooFewSigns", `${toPlace(layer.id)}.inputDim`, values, repair)];
  });
}

/** One that says nothing (see `canLink`), or that was drawn before. */
function isBadLink(network: Network, index: number): boolean {
  const link = network.links[index]!;
  return !canLink(network, link) || network.links.findIndex((other) => isSameLink(other, link)) < index;
}

function withoutBadLinks(experiment: Experiment): Experiment {
  const { network } = experiment;
  const links = network.links.filter((_, i) => !isBadLink(network, i));
  return { ...experiment, network: { ...network, links } };
}

function findBadLinks(experiment: Experiment): Problem[] {
  const { layers, links } = experiment.network;
  return links.flatMap((link, i) => {
    if (!isBadLink(experiment.network, i)) return [];
    const network = { layers, links: links.toSpliced(i, 1) };
    const repair = { label: "removeLink", experiment: { ...experiment, network } } as const;
    return [toProblem("network.badLink", toLinkPlace(i), { from: link.from, to: link.to }, repair)];
  });
}

/** A second link into a layer that reads one other. */
function findManySources(experiment: Experiment): Problem[] {
  const { network } = experiment;
  return network.layers.flatMap(({ id, kind }) => {
    const sources = findSources(network, id);
    if (sources.length < 2 || ruleOf(kind).reads !== "one") return [];
    const first = { from: sources[0]!, to: id };
    const links = network.links.filter((link) => link.to !== id || isSameLink(link, first));
    return [
      toProblem(
        "network.manySources",
        toPlace(id),
        { layer: id, count: sources.length },
        joinSources(experiment, id, "add"),
        joinSources(experiment, id, "concatenate"),
        { label: "removeLink", experiment: { ...experiment, network: { ...network, links } } },
      ),
    ];
  });
}

function findCycle(experiment: Experiment): Problem[] {
  const { network } = experiment;
  const sorted = new Set(toSorted(network).map((layer) => layer.id));
  // Behind a circle nothing can be sorted either; those that also lead back into it are on it.
  const waiting = network.layers.map((layer) => layer.id).filter((id) => !sorted.has(id));
  const circling = waiting.filter((id) => findReached(network, findReaders(network, id)).has(id));
  if (circling.length === 0) return [];
  const values = { layers: circling.join(", ") };
  return [toProblem("network.cycle", toPlace(circling[0]!), values, openCycles(experiment))];
}

/** Where the way from the input to the output is broken off: layers that read nothing, or that nobody reads. */
function findUnlinked(experiment: Experiment): Problem[] {
  const { network } = experiment;
  return network.layers
    .filter(
      ({ id, kind }) =>
        (kind !== "input" && findSources(network, id).length === 0) ||
        (kind !== "output" && findReaders(network, id).length === 0),
    )
    .map(({ id }) => toProblem("network.unlinked", toPlace(id), { layer: id }, ...connect(experiment, id)));
}

function toFaultProblems(
  experiment: Experiment,
  ends: Ends,
  plans: Plans,
  faults: ReadonlyMap<LayerId, ShapeFault>,
): Problem[] {
  return Array.from(faults, ([id, fault]) =>
    toProblem(
      fault.fault,
      toPlace(id),
      { layer: id, ...fault.values },
      ...mendFault(experiment, ends, plans, id, fault),
    ),
  );
}

function findExcess(experiment: Experiment, plans: Plans): Problem[] {
  const { data, training } = experiment;
  const count = countParameters(plans);
  if (count > maxParameters) {
    return [toProblem("network.tooManyParameters", "network", { count, max: maxParameters })];
  }
  const batch = countBatch(data, training.batchSize);
  const bytes = estimateMemory(plans, batch);
  if (bytes <= maxMemory) return [];
  // The largest power of two with which it fits, if any does.
  const fitting = [256, 128, 64, 32, 16, 8, 4, 2, 1].find((size) => estimateMemory(plans, size) <= maxMemory);
  const values = { megabytes: Math.round(bytes / 1e6), max: maxMemory / 1e6, batch };
  if (fitting === undefined) return [toProblem("network.tooMuchMemory", "network", values)];
  const repaired = { ...experiment, training: { ...training, batchSize: fitting } };
  return [
    toProblem("network.tooMuchMemory", "training.batchSize", values, {
      label: "smallerBatch",
      experiment: repaired,
    }),
  ];
}

function toPlace(id: LayerId): string {
  return `network.layers.${id}`;
}

function toLinkPlace(index: number): string {
  return `network.links.${index}`;
}
