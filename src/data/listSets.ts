/**
 * @file `data/index.json` lists the sets beside the page. Those that the app does not know (a school's own folder) are
 * data packs that are opened by their address.
 */
import type { SetKind } from "#data/layouts/layouts.ts";
import { imageSets, isPackId, tableSets } from "#model/data.ts";
import { isObject } from "#model/schema.ts";
import { pairsSets, ratingsSets, recordsSets, seriesSets, textSets, wordsSets } from "#model/sequenceData.ts";

export interface ListedSet {
  readonly id: string;
  readonly title: string;
  readonly titleZh: string;
  readonly kind: SetKind;
  /** One of the app's own sets: its facts are known, and it needs no pack. */
  readonly own: boolean;
  /** Relative to the page; what `fetchPack` reads a set from that is not the app's own. */
  readonly folder: string;
  /** All files together; null when the list does not say. */
  readonly bytes: number | null;
}

const kinds: ReadonlyMap<unknown, ListedSet["kind"]> = new Map([
  ["image-classification", "images"],
  ["audio-classification", "images"],
  ["classification", "table"],
  ["regression", "table"],
  ["language-model", "text"],
  ["text-classification", "words"],
  ["translation", "pairs"],
  ["time-series", "series"],
  ["sequence-labelling", "records"],
  ["recommendation", "ratings"],
]);

const ownSets = new Set<string>([
  ...tableSets,
  ...imageSets,
  ...textSets,
  ...wordsSets,
  ...pairsSets,
  ...seriesSets,
  ...recordsSets,
  ...ratingsSets,
]);

/** In the order of the list; what is no set that can be opened is passed over, and so is a list that cannot be read. */
export function listSets(indexJson: string): readonly ListedSet[] {
  const sets = new Map<string, ListedSet>();
  for (const entry of parseList(indexJson)) {
    const set = toListedSet(entry);
    if (set && !sets.has(set.id)) sets.set(set.id, set);
  }
  return [...sets.values()];
}

function parseList(text: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as readonly unknown[]) : [];
  } catch {
    return [];
  }
}

function toListedSet(entry: unknown): ListedSet | null {
  if (!isObject(entry)) return null;
  const { id, task, title_en: title, title_zh: titleZh, bytes } = entry;
  const kind = kinds.get(task);
  if (typeof id !== "string" || !isPackId(id) || !kind) return null;
  const name = toText(title) ?? id;
  return {
    id,
    title: name,
    titleZh: toText(titleZh) ?? name,
    kind,
    own: ownSets.has(id),
    folder: `data/${id}`,
    bytes: typeof bytes === "number" ? bytes : null,
  };
}

function toText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
