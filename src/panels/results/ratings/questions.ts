/** @file What the results ask a network on ratings: its stars for some people and all things, and where the things lie. */
import type { Cloud } from "#base/principalAxes.ts";
import type { Answers } from "#data/newcomer.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import type { LayerOf, Network } from "#model/network.ts";
import type { PortName } from "#model/port.ts";
import { probeOutput } from "#panels/results/probeOutput.ts";
import type { Session } from "#state/session.ts";

/** More questions than this at once would hold up the training: of many people only some are asked for. */
const mostQuestions = 40_000;

/** People that stand for all, evenly taken. */
export function toPeople({ users, items }: Pick<RatingsDataset, "users" | "items">): readonly number[] {
  const count = Math.max(1, Math.min(users, Math.floor(mostQuestions / items.length)));
  return Array.from({ length: count }, (_, i) => Math.floor((i * users) / count));
}

/** Stars for each of `people` and every thing. */
export async function askStars(
  session: Session,
  { items, scale }: RatingsDataset,
  people: readonly number[],
): Promise<Answers | null> {
  const x = new Float32Array(2 * people.length * items.length);
  people.forEach((user, i) => {
    for (let item = 0; item < items.length; item++) x.set([user, item], 2 * (i * items.length + item));
  });
  const answers = await probeOutput(session, { x, count: x.length / 2, first: 0, units: 1 });
  if (!answers) return null;
  const stars = answers.map((value) => value * scale.deviation + scale.mean);
  return { stars, people: people.length, items: items.length };
}

/** A row of learned numbers for each thing; null where the network has no table of things, or cannot be asked. */
export async function askRows(session: Session, { items }: RatingsDataset): Promise<Cloud | null> {
  const table = findTable(session.store.getState().network, "item");
  if (!table || table.inputDim < items.length) return null;
  try {
    const [rows] = (await session.engine()?.weights({ layers: [table.id] })) ?? [];
    const width = rows?.shape[1] ?? 0;
    if (!rows || rows.shape[0]! < items.length) return null;
    return { values: rows.values.slice(0, items.length * width), count: items.length, width };
  } catch {
    // the engine that was asked is gone or changed its network; the next question comes soon
    return null;
  }
}

/** The widest embedding that reads a port at once: beside it may stand one of a single number, the bias. */
export function findTable({ layers, links }: Network, port: PortName): LayerOf<"embedding"> | null {
  const inputs = new Set(
    layers.flatMap((layer) => (layer.kind === "input" && layer.port === port ? [layer.id] : [])),
  );
  const reads = (id: string) => links.some(({ from, to }) => to === id && inputs.has(from));
  const tables = layers.flatMap((layer) => (layer.kind === "embedding" && reads(layer.id) ? [layer] : []));
  return tables.toSorted((a, b) => b.outputDim - a.outputDim)[0] ?? null;
}
