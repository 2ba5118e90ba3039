/** @file What the results ask a network on ratings: its stars for some people and all things, and where the things lie. */
import type { Cloud } from "#base/principalAxes.ts";
import type { Answers } from "#data/newcomer.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import type { LiveEngine } from "#engine/protocol.ts";
import type { LayerOf, Network } from "#model/network.ts";
import type { PortName } from "#model/port.ts";

/** More questions than this at once would hold up the training: of many people only some are asked for. */
const mostQuestions = 40_000;

/** People that stand for all, evenly taken. */
export function toPeople({ users, items }: RatingsDataset): readonly number[] {
  const count = Math.max(1, Math.min(users, Math.floor(mostQuestions / items.length)));
  return Array.from({ length: count }, (_, i) => Math.floor((i * users) / count));
}

/** Stars for each of `people` and every thing. */
export async function askStars(
  engine: LiveEngine,
  network: Network,
  { items, scale }: RatingsDataset,
  people: readonly number[],
): Promise<Answers | null> {
  const output = network.layers.find(({ kind }) => kind === "output");
  if (!output) return null;
  const x = Float32Array.from(people.flatMap((user) => items.flatMap((_, item) => [user, item])));
  const { activations } = await engine.probe({
    x,
    count: people.length * items.length,
    targets: [{ layer: output.id, first: 0, count: 1 }],
  });
  const stars = activations[0]!.map((value) => value * scale.deviation + scale.mean);
  return { stars, people: people.length, items: items.length };
}

/** A row of learned numbers for each thing; null where the network has no table of things. */
export async function askPlaces(
  engine: LiveEngine,
  network: Network,
  { items }: RatingsDataset,
): Promise<Cloud | null> {
  const table = findTable(network, "item");
  if (!table) return null;
  const [rows] = await engine.weights({ layers: [table.id] });
  if (!rows || rows.shape[0]! < items.length) return null;
  const width = rows.shape[1]!;
  return { values: rows.values.slice(0, items.length * width), count: items.length, width };
}

/** The widest embedding that reads a port at once: beside it may stand one of a single number, the bias. */
export function findTable({ layers, links }: Network, port: PortName): LayerOf<"embedding"> | null {
  const inputs = new Set(
    layers.filter((layer) => layer.kind === "input" && layer.port === port).map(({ id }) => id),
  );
  const tables = layers.filter(
    (layer) =>
      layer.kind === "embedding" && links.some(({ from, to }) => to === layer.id && inputs.has(from)),
  ) as LayerOf<"embedding">[];
  return tables.toSorted((a, b) => b.outputDim - a.outputDim)[0] ?? null;
}
