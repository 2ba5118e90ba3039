/** @file The sensible ways out of what is wrong with a network: each the experiment after one press of a button. */
import {
  addLink,
  createLayer,
  insertLayer,
  removeLayer,
  removeLink,
  setLayer,
  type HiddenKind,
  type LayerPatch,
} from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Ends, ShapeFault } from "#model/layerRule.ts";
import { findLayer, findReaders, findSources, type Layer, type LayerId } from "#model/network.ts";
import type { Repair, RepairLabel } from "#model/problem.ts";
import type { Plans } from "#model/shape.ts";
import { isSameShape, toSize, type Shape } from "#model/tensorShape.ts";

/** An output at the end of the last layer that nobody reads. */
export function addOutput(experiment: Experiment): Repair {
  const { network } = experiment;
  const last = network.layers.findLast(({ id }) => findReaders(network, id).length === 0);
  const output: Layer = { kind: "output", id: "output", ...layerKinds.output.defaults };
  const links = last ? [...network.links, { from: last.id, to: output.id }] : network.links;
  return {
    label: "addOutput",
    experiment: { ...experiment, network: { layers: [...network.layers, output], links } },
  };
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

/** Without the newest of the links that run in the circle. */
export function openCycle(experiment: Experiment, circling: readonly LayerId[]): Repair {
  const link = experiment.network.links.findLast(
    ({ from, to }) => circling.includes(from) && circling.includes(to),
  )!;
  return { label: "removeCycle", experiment: removeLink(experiment, link) };
}

/** For a layer that reads nothing or that nobody reads: the links that were most likely meant, or it goes. */
export function connect(experiment: Experiment, id: LayerId): Repair[] {
  const { network } = experiment;
  const order = network.layers.map((layer) => layer.id);
  const layer = findLayer(network, id)!;
  let linked = experiment;
  if (layer.kind !== "input" && findSources(network, id).length === 0) {
    // The nearest layer before it in the document, best one that nobody reads yet.
    const before = network.layers.slice(0, order.indexOf(id)).filter(({ kind }) => kind !== "output");
    const source = before.findLast((one) => findReaders(network, one.id).length === 0) ?? before.at(-1);
    if (source) linked = addLink(linked, { from: source.id, to: id });
  }
  if (layer.kind !== "output" && findReaders(linked.network, id).length === 0) {
    const after = network.layers.slice(order.indexOf(id) + 1);
    const open = after.find((one) => findSources(linked.network, one.id).length === 0);
    const reader = open ?? after.find(({ kind }) => kind === "output");
    if (reader) linked = addLink(linked, { from: id, to: reader.id });
  }
  const repairs: Repair[] = linked === experiment ? [] : [{ label: "addMissingLink", experiment: linked }];
  if (layer.kind === "input" || layer.kind === "output") return repairs;
  return [...repairs, { label: "removeLayer", experiment: removeLayer(experiment, id) }];
}

/** Ways out of a fault of shapes at layer `id`. */
export function mendFault(
  experiment: Experiment,
  ends: Ends,
  plans: Plans,
  id: LayerId,
  { fault }: ShapeFault,
): Repair[] {
  const { network } = experiment;
  const layer = findLayer(network, id)!;
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
  const remove: Repair[] =
    layer.kind === "input" || layer.kind === "output"
      ? []
      : [{ label: "removeLayer", experiment: removeLayer(experiment, id) }];
  switch (fault) {
    case "shape.needsFlat":
      return [
        ...before("insertFlatten", ["flatten"]),
        ...before("insertGlobalAverage", ["globalAveragePooling"]),
      ];
    case "shape.needsMaps": {
      const maps = toMaps(input, ends);
      return maps ? [...before("insertReshape", ["reshape", { targetShape: maps }]), ...remove] : remove;
    }
    case "shape.needsSequence": {
      const steps = input.length === 3 ? [input[0]!, input[1]! * input[2]!] : [toSize(input), 1];
      return [...before("insertReshape", ["reshape", { targetShape: steps }]), ...remove];
    }
    case "shape.needsSpace":
    case "shape.tooFewInputs":
    case "shape.tooLarge":
      return remove;
    case "shape.empty": {
      const side = Math.min(...input.slice(0, -1));
      const window = "poolSize" in layer ? { poolSize: side } : { kernelSize: side };
      return [
        ...patch("padSame", { padding: "same" }),
        ...patch("smallerWindow", { ...window, ...("dilation" in layer && { dilation: 1 }) }),
      ];
    }
    case "shape.stridesAndDilation":
      return patch("noDilation", { dilation: 1 });
    case "shape.reshape":
      return [...patch("fixReshape", { targetShape: toFitting(layer, toSize(input)) }), ...remove];
    case "shape.mismatch":
    case "shape.concatenate": {
      const odd = shapes.findIndex((shape, i) => i > 0 && !fits(fault, shape, shapes[0]!));
      const link = { from: sources[odd]!, to: id };
      const cut: Repair = { label: "removeLink", experiment: removeLink(experiment, link) };
      const match = toProjection(shapes[odd]!, shapes[0]!);
      if (!match) return [cut];
      const projection = createLayer(network, "conv2d", match);
      return [{ label: "matchBranches", experiment: insertLayer(experiment, link, projection) }, cut];
    }
    case "shape.target":
      return before("matchPicture", ...toPicture(input, ends.target!));
  }
}

type Planned = readonly [kind: HiddenKind, patch?: LayerPatch];

/** A chain of new layers between a layer and the first that it reads. */
function insertBefore(experiment: Experiment, id: LayerId, layers: readonly Planned[]): Experiment {
  return layers.reduce((changed, [kind, patch]) => {
    const [source] = findSources(changed.network, id);
    if (source === undefined) return changed;
    return insertLayer(changed, { from: source, to: id }, createLayer(changed.network, kind, patch));
  }, experiment);
}

/** The maps that a list most likely was before; null where there is no telling. */
function toMaps(input: Shape, ends: Ends): Shape | null {
  if (input.length === 2) return [...input, 1];
  const count = toSize(input);
  if (ends.input.length === 3 && toSize(ends.input) === count) return ends.input;
  const side = Math.sqrt(count);
  return Number.isInteger(side) ? [side, side, 1] : null;
}

function toFitting(layer: Layer, count: number): Shape {
  if (layer.kind !== "reshape") return [-1];
  const kept = layer.targetShape.slice(1).map((size) => Math.max(1, size));
  return count % toSize(kept) === 0 ? [-1, ...kept] : [-1];
}

function fits(fault: ShapeFault["fault"], shape: Shape, first: Shape): boolean {
  return fault === "shape.mismatch"
    ? isSameShape(shape, first)
    : isSameShape(shape.slice(0, -1), first.slice(0, -1));
}

/** The 1×1 convolution of a residual branch that turns one shape of maps into another (He et al. 2016). */
function toProjection(from: Shape, to: Shape): LayerPatch | null {
  if (from.length !== 3 || to.length !== 3) return null;
  const strides = Math.round(from[0]! / to[0]!);
  const lands = [0, 1].every((axis) => Math.ceil(from[axis]! / strides) === to[axis]);
  return strides >= 1 && lands
    ? { filters: to[2]!, kernelSize: 1, strides, padding: "same", activation: "linear" }
    : null;
}

/** Layers after which an answer has the size of the picture. */
function toPicture(input: Shape, target: Shape): Planned[] {
  const factor = input.length === 3 ? target[0]! / input[0]! : 0;
  if (factor > 1 && Number.isInteger(factor) && input[1]! * factor === target[1]) {
    return [["upSampling2d", { size: factor }]];
  }
  const flat: Planned[] = input.length > 1 ? [["flatten"]] : [];
  return [
    ...flat,
    ["dense", { units: toSize(target), activation: "relu" }],
    ["reshape", { targetShape: target }],
  ];
}
