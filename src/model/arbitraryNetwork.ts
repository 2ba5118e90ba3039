/** @file Random networks for tests: graphs with branches and joins that fit the data they are for. */
import { array, boolean, constantFrom, double, integer, oneof, record, tuple } from "fast-check";
import type { Arbitrary } from "fast-check";
import { createInput, createLayer, type HiddenKind, type LayerPatch } from "#model/editNetwork.ts";
import { layerGroups, layerKinds, ruleOf } from "#model/layerKinds.ts";
import { isFault, type Ends, type Setting } from "#model/layerRule.ts";
import { toInputId } from "#model/draftNetwork.ts";
import type { Layer, LayerId, Link, Network } from "#model/network.ts";
import type { Range } from "#model/range.ts";
import { toSize, type Shape } from "#model/tensorShape.ts";

interface Drawn {
  readonly kind: HiddenKind;
  readonly settings: LayerPatch;
}
interface DrawnFork {
  readonly join: "add" | "multiply" | "concatenate";
  readonly branches: readonly (readonly Drawn[])[];
}
/** What may be put together; what does not fit where it would stand is left out. */
export interface NetworkPlan {
  readonly steps: readonly (Drawn | DrawnFork)[];
  readonly output: LayerPatch;
}

export const inRange = ({ min, max, integer: whole }: Range): Arbitrary<number> =>
  whole ? integer({ min, max }) : double({ min, max, noNaN: true }).map((value) => value + 0);

/** Larger networks than these tell a test nothing more. */
const caps: Readonly<Record<string, number>> = {
  units: 64,
  filters: 12,
  depthMultiplier: 3,
  kernelSize: 7,
  strides: 2,
  dilation: 2,
  poolSize: 4,
  size: 3,
  padding: 3,
  inputDim: 50,
  outputDim: 12,
  n: 20,
  heads: 3,
  keyDim: 8,
};

function toSettings(kind: keyof typeof layerKinds): Arbitrary<LayerPatch> {
  const settings = Object.entries<Setting>(layerKinds[kind].settings);
  const values = settings.map(([name, allowed]) => {
    if (allowed === "boolean") return [name, boolean()] as const;
    if (allowed === "shape") return [name, constantFrom([-1], [-1, 1], [-1, 2], [-1, 2, 2])] as const;
    if (!("min" in allowed)) return [name, constantFrom(...allowed)] as const;
    return [name, inRange({ ...allowed, max: Math.min(allowed.max, caps[name] ?? allowed.max) })] as const;
  });
  return record(Object.fromEntries(values));
}

const joins = layerGroups.merge.filter((kind) => kind !== "dot");
const kinds = [
  ...Object.values(layerGroups).flat(),
  ...layerGroups.convolution,
  ...layerGroups.pooling,
  ...layerGroups.recurrent,
].filter((kind) => ruleOf(kind).reads === "one");
const drawn: Arbitrary<Drawn> = constantFrom(...kinds).chain((kind) =>
  toSettings(kind).map((settings) => ({ kind, settings })),
);
const forks: Arbitrary<DrawnFork> = record({
  join: constantFrom(...joins),
  branches: array(array(drawn, { maxLength: 2 }), { minLength: 2, maxLength: 3 }),
});

export const networkPlans: Arbitrary<NetworkPlan> = tuple(
  array(oneof({ weight: 4, arbitrary: drawn }, { weight: 1, arbitrary: forks }), {
    minLength: 1,
    maxLength: 8,
  }),
  toSettings("output"),
).map(([steps, output]) => ({ steps, output }));

interface Place {
  readonly id: LayerId;
  readonly shape: Shape;
}

/** Most numbers of one sample between two layers. */
const maxNumbers = 4000;

/** Puts the steps together, as far as they fit; an answer of another shape than the task asks for is flattened. */
export function growNetwork({ steps, output }: NetworkPlan, ends: Ends): Network {
  const layers: Layer[] = ends.ports.map(({ name }) => createInput(name, toInputId(name)));
  const links: Link[] = [];
  const begin = readPorts();
  let end = begin;
  for (const step of steps) end = "branches" in step ? putFork(step, end) : put(step, [end]);
  const answer: Layer = { ...layerKinds.output.defaults, ...output, kind: "output", id: "output" };
  if (isFault(layerKinds.output.toShape(answer, [end.shape], ends))) {
    end = ends.target ? begin : put({ kind: "flatten", settings: {} }, [end]);
  }
  const network = { layers: [...layers, answer], links: [...links, { from: end.id, to: "output" }] };
  return ends.target ? withoutLoose(network) : network;

  /** Signs are looked up; of several inputs the last one has the others, each as one list, beside it at every step. */
  function readPorts(): Place {
    const read = ends.ports.map(({ name, shape, signs }): Place => {
      const input = { id: toInputId(name), shape };
      const table = { inputDim: signs, outputDim: 2 };
      return signs > 0 ? put({ kind: "embedding", settings: table }, [input]) : input;
    });
    const last = read.at(-1)!;
    const n = last.shape[0]!;
    const beside = read.slice(0, -1).map((place) => {
      const list = put({ kind: "globalAveragePooling", settings: {} }, [place]);
      return put({ kind: "repeatVector", settings: { n } }, [list]);
    });
    return beside.length > 0 ? put({ kind: "concatenate", settings: {} }, [last, ...beside]) : last;
  }

  function put({ kind, settings }: Drawn, sources: readonly [Place, ...Place[]]): Place {
    const layer = createLayer({ layers, links }, kind, settings);
    const shape = ruleOf(layer.kind).toShape(
      layer,
      sources.map((source) => source.shape),
      ends,
    );
    if (isFault(shape) || toSize(shape) > maxNumbers) return sources[0];
    layers.push(layer);
    links.push(...sources.map(({ id }) => ({ from: id, to: layer.id })));
    return { id: layer.id, shape };
  }

  function putFork({ join, branches }: DrawnFork, from: Place): Place {
    const [first, ...others] = branches.map((branch) =>
      branch.reduce((place, step) => put(step, [place]), from),
    ) as [Place, ...Place[]];
    // Every branch has to end in the join, so those that do not fit go round it; none is read twice.
    const fitting = others.filter(
      (place, i) => place.id !== first.id && others.findIndex(({ id }) => id === place.id) === i,
    );
    const joined = fitting.length > 0 ? put({ kind: join, settings: {} }, [first, ...fitting]) : first;
    if (joined.id === first.id) takeBack(first.id);
    return joined;
  }

  /** Forgets the branches beside the one that ends in `id`. */
  function takeBack(id: LayerId): void {
    const { layers: kept, links: ways } = withoutLoose({ layers, links }, id);
    layers.splice(0, layers.length, ...kept);
    links.splice(0, links.length, ...ways);
  }
}

/** The layers on a way to `end` alone. */
function withoutLoose({ layers, links }: Network, end: LayerId = "output"): Network {
  const used = new Set([end]);
  for (const id of used) for (const link of links) if (link.to === id) used.add(link.from);
  return {
    layers: layers.filter(({ id }) => used.has(id)),
    links: links.filter(({ to }) => used.has(to)),
  };
}
