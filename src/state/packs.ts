/**
 * @file The data packs of this playground: those that the person opened, kept over a reload where the browser allows it,
 * and those that lie beside the page without the app knowing them (a school's own).
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { fail, ok, type Result } from "#base/result.ts";
import type { DataFiles } from "#data/dataFiles.ts";
import type { SetAbout } from "#data/dataset.ts";
import { listSets, type ListedSet } from "#data/listSets.ts";
import type { Pack } from "#data/pack.ts";
import { toPackFault, type PackFault } from "#data/packFault.ts";
import type { OnProgress } from "#data/readSet.ts";
import { type DataSpec, isFromPack } from "#model/data.ts";

export type PackEntries = ReadonlyMap<string, Uint8Array>;

/** What is told of a pack without reading its files. */
export type PackLabel = Pick<Pack, "id" | "about" | "spec">;

/** Where packs are kept over a reload. Every call may reject: then they last as long as the page. */
export interface PackShelf {
  labels(): Promise<readonly PackLabel[]>;
  entries(id: string): Promise<PackEntries | null>;
  keep(label: PackLabel, entries: PackEntries): Promise<void>;
  forget(id: string): Promise<void>;
}

export interface PacksState {
  /** Opened by the person, by id, the newest last. */
  readonly opened: ReadonlyMap<string, PackLabel>;
  /** Beside the page, and none of the app's own. */
  readonly listed: readonly ListedSet[];
  /** Descriptions of the listed sets that were loaded. */
  readonly known: ReadonlyMap<string, SetAbout>;
}

export interface Packs {
  readonly store: StoreApi<PacksState>;
  /** Checks a pack and keeps it. */
  open(entries: PackEntries): Promise<Result<Pack, PackFault>>;
  /** Fetches a pack from an address, checks it, and keeps it unless it lies beside the page anyway. */
  fetch(url: string, onProgress?: OnProgress): Promise<Result<Pack, PackFault>>;
  /** What `loadDataset` reads data from: the opened pack of its name, else the server. */
  filesOf(data: DataSpec): Promise<DataFiles>;
  forget(id: string): void;
}

/** What reads packs comes when the first one is opened. */
const bringReader = () => import("#data/pack.ts");

/** `shelf` is null where the browser has none; `files` are those of the server. */
export function createPacks(files: DataFiles, shelf: PackShelf | null): Packs {
  const store = createStore<PacksState>(() => ({ opened: new Map(), listed: [], known: new Map() }));
  const packs = new Map<string, Pack>();
  const ready = bringBack();

  async function bringBack(): Promise<void> {
    const [labels, index] = await Promise.allSettled([shelf?.labels() ?? [], files.text("data/index.json")]);
    const kept = labels.status === "fulfilled" ? labels.value : [];
    const listed = index.status === "fulfilled" ? listSets(index.value).filter(({ own }) => !own) : [];
    // What was opened meanwhile is newer than what was kept.
    const opened = new Map([...kept.map((label) => [label.id, label] as const), ...store.getState().opened]);
    store.setState({ opened, listed });
  }

  function add(pack: Pack, entries: PackEntries | null): void {
    const { id, about, spec } = pack;
    packs.set(id, pack);
    if (!entries) return store.setState(({ known }) => ({ known: new Map(known).set(id, about) }));
    const label = { id, about, spec };
    store.setState(({ opened }) => ({
      opened: new Map([...opened].filter(([key]) => key !== id)).set(id, label),
    }));
    // A full or blocked store costs only that the pack has to be opened again after a reload.
    shelf?.keep(label, entries).catch(() => {});
  }

  async function open(entries: PackEntries): Promise<Result<Pack, PackFault>> {
    const { parsePack } = await bringReader();
    const parsed = await parsePack(entries);
    if (parsed.ok) add(parsed.value, entries);
    return parsed;
  }

  async function fetchZip(url: string): Promise<Result<PackEntries, PackFault>> {
    try {
      const { readZip } = await import("#data/zip.ts");
      return readZip(await files.bytes(url));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return fail(toPackFault("pack.notFetched", { file: url, reason }));
    }
  }

  async function find(id: string): Promise<Pack | null> {
    const known = packs.get(id);
    if (known) return known;
    const entries = await shelf?.entries(id).catch(() => null);
    const parsed = entries ? await (await bringReader()).parsePack(entries) : null;
    if (!parsed?.ok) return null;
    packs.set(id, parsed.value);
    return parsed.value;
  }

  return {
    store,
    open,
    async fetch(url, onProgress) {
      if (/\.zip($|[?#])/i.test(url)) {
        const entries = await fetchZip(url);
        return entries.ok ? open(entries.value) : entries;
      }
      const { fetchPack } = await bringReader();
      const fetched = await fetchPack(url, files, onProgress);
      if (!fetched.ok) return fetched;
      const isListed = store.getState().listed.some(({ folder }) => folder === url);
      add(fetched.value, isListed ? null : await toEntries(fetched.value));
      return ok(fetched.value);
    },
    async filesOf(data) {
      if (!isFromPack(data)) return files;
      await ready;
      return (await find(data.set))?.files ?? files;
    },
    forget(id) {
      packs.delete(id);
      store.setState(({ opened }) => ({ opened: new Map([...opened].filter(([key]) => key !== id)) }));
      shelf?.forget(id).catch(() => {});
    },
  };
}

/** The files of a pack as they came. */
async function toEntries({ files }: Pack): Promise<PackEntries> {
  const meta = await files.bytes("meta.json");
  const { files: names } = JSON.parse(new TextDecoder().decode(meta)) as { readonly files: object };
  const entries = await Promise.all(
    Object.keys(names).map(async (name) => [name, await files.bytes(name)] as const),
  );
  return new Map([["meta.json", meta], ...entries]);
}
