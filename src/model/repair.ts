/** @file The sensible ways out of what is wrong with a network: each the experiment after one press of a button. */
import { fits, toAnswer, toFitting, toMaps, toProjection, toSequence, type Planned } from "#model/bridge.ts";
import {
  addLink,
  createInput,
  createLayer,
  insertLayer,
  removeLayer,
  removeLink,
  setLayer,
  toFreshId,
  type LayerPatch,
} from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Ends, ShapeFault } from "#model/layerRule.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import { matchActivation } from "#model/matchTask.ts";
import { mendPair } from "#model/mendPair.ts";
import {
  findLayer,
  findReached,
  findReaders,
  findSources,
  type Layer,
  type LayerId,
  type Link,
} from "#model/network.ts";
import type { Repair, RepairLabel } from "#model/problem.ts";
import type { PortName } from "#model/port.ts";
import type { Plans } from "#model/shape.ts";
import { toSize } from "#model/tensorShape.ts";

/** An output at the end of the last layer that nobody reads, with the function that the loss wants. */
export function addOutput(experiment: Experiment): Repair {
  const { network } = experiment;
  const last = network.layers.findLast(({ id }) => findReaders(network, id).length === 0);
  const id = findLayer(network, "output") ? toFreshId(network.layers, "output") : "output";
  const output: Layer = { kind: "output", id, ...layerKinds.output.defaults };
  const links = last ? [...network.links, { from: last.id, to: id }] : network.links;
  const repaired = { ...experiment, network: { layers: [...network.layers, output], links } };
  return { label: "addOutput", experiment: matchActivation(repaired) };
}

/** Takes away a second output, which `removeLayer` would not. */
export function removeExtra(experiment: Experiment, id: LayerId): Repair {
  const { layers, links } = experiment.network;
  const network = {
    layers: layers.filter((layer) => layer.id !== id),
    links: links.filter(({ from, to }) => from !== id && to !== id),
  };
  return { label: "removeLayer", experiment: { ...experiment, network } };
}

/** Lets all that `id` reads run together in a join before it. */
export function joinSources(experiment: Experiment, id: LayerId, kind: "add" | "concatenate"): Repair {
  const { network } = experiment;
  const join = createLayer(network, kind);
  const links = [
    ...network.links.map((link) => (link.to === id ? { ...link, to: join.id } : link)),
    { from: join.id, to: id },
  ];
  const at = network.layers.findIndex((layer) => layer.id === id);
  return {
    label: kind === "add" ? "insertAdd" : "insertConcatenate",
    experiment: { ...experiment, network: { layers: network.layers.toSpliced(at, 0, join), links } },
  };
}

/** Takes the newest links out until nothing runs in a circle any more. */
export function openCycles(experiment: Experiment): Repair {
  const { layers } = experiment.network;
  let links = experiment.network.links;
  for (;;) {
    const network = { layers, links };
    const circling = links.findLastIndex(({ from, to }) => findReached(network, [to]).has(from));
    if (circling < 0) return { label: "removeCycle", experiment: { ...experiment, network } };
    links = links.toSpliced(circling, 1);
  }
}

/** For a layer that reads nothing or that nobody reads: the links that were most likely meant, or it goes. */
export function connect(experiment: Experiment, id: LayerId): Repair[] {
  const { network } = experiment;
  const { kind } = findLayer(network, id)!;
  const isHidden = kind !== "input" && kind !== "output";
  const isAlone = findSources(network, id).length === 0 && findReaders(network, id).length === 0;
  const last = network.links.find(({ to }) => findLayer(network, to)?.kind === "output");
  const linked =
    isHidden && isAlone && last
      ? { ...experiment, network: { ...network, links: lead(network.links, last, id) } }
      : linkReader(linkSource(experiment, id), id);
  return [
    ...(linked === experiment ? [] : [{ label: "addMissingLink", experiment: linked } as const]),
    ...(isHidden ? [{ label: "removeLayer", experiment: removeLayer(experiment, id) } as const] : []),
  ];
}

/** The link goes through the layer. */
function lead(links: readonly Link[], link: Link, id: LayerId): Link[] {
  const ways = [
    { from: link.from, to: id },
    { from: id, to: link.to },
  ];
  return links.flatMap((one) => (one === link ? ways : [one]));
}

/** To a layer that reads nothing: from the nearest one before it in the document, best one that nobody reads yet. */
function linkSource(experiment: Experiment, id: LayerId): Experiment {
  const { network } = experiment;
  if (findLayer(network, id)?.kind === "input" || findSources(network, id).length > 0) return experiment;
  const behind = findReached(network, [id]);
  const at = network.layers.findIndex((layer) => layer.id === id);
  const sources = network.layers.filter((layer) => layer.kind !== "output" && !behind.has(layer.id));
  const before = sources.filter((layer) => network.layers.indexOf(layer) < at);
  const unread = before.findLast((layer) => findReaders(network, layer.id).length === 0);
  const source = unread ?? before.at(-1) ?? sources[0];
  return source ? addLink(experiment, { from: source.id, to: id }) : experiment;
}

/** From a layer that nobody reads: to the next one in the document that reads nothing yet. */
function linkReader(experiment: Experiment, id: LayerId): Experiment {
  const { network } = experiment;
  if (findLayer(network, id)?.kind === "output" || findReaders(network, id).length > 0) return experiment;
  const at = network.layers.findIndex((layer) => layer.id === id);
  const reader = network.layers.find(
    (layer, i) =>
      (i > at || layer.kind === "output") &&
      layer.kind !== "input" &&
      findSources(network, layer.id).length === 0 &&
      !findReached(network, [layer.id]).has(id),
  );
  return reader ? addLink(experiment, { from: id, to: reader.id }) : experiment;
}

/** Ways out of a fault of shapes at layer `id`. */
export function mendFault(
  experiment: Experiment,
  ends: Ends,
  plans: Plans,
  id: LayerId,
  { fault, values }: ShapeFault,
): readonly Repair[] {
  const { network } = experiment;
  const layer = findLayer(network, id)!;
  if (layer.kind === "attention" || layer.kind === "dot")
    return mendPair(experiment, plans, id, { fault, values });
  const sources = findSources(network, id);
  const shapes = sources.flatMap((source) => {
    const plan = plans.get(source);
    return plan ? [plan.output] : [];
  });
  const input = shapes[0] ?? [];
  const before = (label: RepairLabel, ...layers: readonly Planned[]): Repair[] => [
    { label, experiment: insertBefore(experiment, id, layers) },
  ];
  const patch = (label: RepairLabel, settings: LayerPatch): Repair[] => [
    { label, experiment: setLayer(experiment, id, settings) },
  ];
  /** Where the source is a recurrent layer that nobody else reads. */
  const toStates = (label: RepairLabel, returnSequences: boolean): Repair[] => {
    const source = sources[0] === undefined ? undefined : findLayer(network, sources[0]);
    if (!source || !isRecurrent(source) || source.returnSequences === returnSequences) return [];
    if (findReaders(network, source.id).length > 1) return [];
    return [{ label, experiment: setLayer(experiment, source.id, { returnSequences }) }];
  };
  const remove: Repair[] =
    layer.kind === "input" || layer.kind === "output"
      ? []
      : [{ label: "removeLayer", experiment: removeLayer(experiment, id) }];
  switch (fault) {
    case "shape.needsFlat":
      return [
        ...toStates("lastStep", false),
        ...before("insertFlatten", ["flatten"]),
        ...before("insertGlobalAverage", ["globalAveragePooling"]),
      ];
    case "shape.needsMaps": {
      const maps = toMaps(input, ends);
      return maps ? [...before("insertReshape", ["reshape", { targetShape: maps }]), ...remove] : remove;
    }
    case "shape.needsSequence": {
      const reshape = before("insertReshape", ["reshape", { targetShape: toSequence(input) }]);
      return [...toStates("everyStep", true), ...reshape, ...remove];
    }
    case "shape.tooManySteps":
      return [
        ...before("insertReshape", ["reshape", { targetShape: toSequence([toSize(input)]) }]),
        ...remove,
      ];
    case "shape.noPort":
      return toFreePorts(experiment, ends).flatMap((port) => patch("usePort", { port }));
    case "shape.needsSigns":
    case "shape.needsSpace":
    case "shape.tooFewInputs":
    case "shape.tooManyInputs":
    case "shape.attention":
    case "shape.tooLarge":
      return remove;
    case "shape.empty": {
      const side = Math.min(...input.slice(0, -1));
      const window = "poolSize" in layer ? { poolSize: Math.min(side, layer.poolSize) } : {};
      const kernel = "kernelSize" in layer ? { kernelSize: Math.min(side, layer.kernelSize) } : {};
      const close = "dilation" in layer ? { dilation: 1 } : {};
      return [
        ...patch("padSame", { padding: "same" }),
        ...patch("smallerWindow", { ...window, ...kernel, ...close }),
      ];
    }
    case "shape.stridesAndDilation":
      return patch("noDilation", { dilation: 1 });
    case "shape.reshape":
      return [...patch("fixReshape", { targetShape: toFitting(layer, toSize(input)) }), ...remove];
    case "shape.mismatch":
    case "shape.concatenate": {
      const odd = sources.filter((_, i) => !fits(fault, shapes[i]!, shapes[0]!));
      const links = odd.map((from) => ({ from, to: id }));
      const cut = { label: "removeLink", experiment: links.reduce(removeLink, experiment) } as const;
      const matched = links.reduce<Experiment | null>((changed, link) => {
        const match = toProjection(fault, plans.get(link.from)!.output, shapes[0]!);
        if (!changed || !match) return null;
        return insertLayer(changed, link, createLayer(changed.network, "conv2d", match));
      }, experiment);
      return matched ? [{ label: "matchBranches", experiment: matched }, cut] : [cut];
    }
    case "shape.target": {
      // A layer that reads other steps than the answer has would still answer at the wrong ones.
      const steps = sources[0] === undefined ? null : plans.get(sources[0])?.inputs[0]?.[0];
      return [
        ...(ends.target!.length === 2 && steps === ends.target![0] ? toStates("everyStep", true) : []),
        ...toAnswer(input, ends.target!).flatMap((layers) =>
          before(ends.target!.length === 2 ? "eachStep" : "matchPicture", ...layers),
        ),
      ];
    }
  }
}

/** The inputs of the data that no layer reads yet; when all are read, all of them. */
function toFreePorts({ network }: Experiment, { ports }: Ends): readonly PortName[] {
  const names = ports.map(({ name }) => name);
  const free = names.filter(
    (name) => !network.layers.some((one) => one.kind === "input" && one.port === name),
  );
  return free.length > 0 ? free : names;
}

/** A layer that reads an input of the data which nobody reads. */
export function addInput(experiment: Experiment, port: PortName): Repair {
  const { layers, links } = experiment.network;
  const network = { layers: [createInput(port, toFreshId(layers, port)), ...layers], links };
  return { label: "usePort", experiment: { ...experiment, network } };
}

/** A chain of new layers between a layer and the first that it reads. */
function insertBefore(experiment: Experiment, id: LayerId, layers: readonly Planned[]): Experiment {
  return layers.reduce((changed, [kind, patch]) => {
    const [source] = findSources(changed.network, id);
    if (source === undefined) return changed;
    return insertLayer(changed, { from: source, to: id }, createLayer(changed.network, kind, patch));
  }, experiment);
}
