/**
 * @file Everything that the page may ask for, brought into the browser on demand: the data sets by this file, the program
 * by its service worker. The build lists the data with its sizes and digests, so that what is there already is known and
 * what changed meanwhile comes anew.
 */
import { createStore, type StoreApi } from "zustand/vanilla";
import { toSha256, type Digest } from "#data/digest.ts";

export interface OfflineFile {
  /** Relative to the page. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type OfflineFault = "full" | "network" | "blocked";

export interface OfflineState {
  readonly work: "rest" | "looking" | "bringing";
  /** Bytes of data that are here, and of all data; null until somebody looked. */
  readonly here: number | null;
  readonly all: number;
  readonly fault: OfflineFault | null;
}

export interface OfflineWorld {
  /** Rejects where the browser keeps nothing. */
  readonly openCache: () => Promise<Cache>;
  readonly fetch: (path: string, signal?: AbortSignal) => Promise<Response>;
  /** Null on pages of plain http, where nothing is kept either. */
  readonly digest: Digest | null;
  /** Asks the browser not to clear what is kept; it may say no. */
  readonly persist: () => Promise<unknown>;
}

export interface OfflineFiles {
  readonly store: StoreApi<OfflineState>;
  /** Finds out what is here. */
  look(): Promise<void>;
  /** Brings the rest. What arrived stays when it is cancelled or fails. */
  bring(): Promise<void>;
  cancel(): void;
}

export function createOfflineFiles(world: OfflineWorld): OfflineFiles {
  const store = createStore<OfflineState>(() => ({
    work: "rest",
    here: null,
    all: 0,
    fault: null,
  }));
  let abort: AbortController | null = null;

  async function isHere(cache: Cache, { path, sha256 }: OfflineFile): Promise<boolean> {
    const kept = await cache.match(path);
    if (!kept || !world.digest) return false;
    return (await toSha256(world.digest, new Uint8Array(await kept.arrayBuffer()))) === sha256;
  }

  /** The files that are not here. */
  async function findMissing(cache: Cache): Promise<readonly OfflineFile[]> {
    const files = parseOfflineList(await (await world.fetch("offline.json")).json());
    const here = await Promise.all(files.map((file) => isHere(cache, file)));
    const missing = files.filter((_, index) => !here[index]);
    const all = sumBytes(files);
    store.setState({ all, here: all - sumBytes(missing) });
    return missing;
  }

  async function bringFile(cache: Cache, file: OfflineFile, signal: AbortSignal): Promise<void> {
    const reply = await world.fetch(file.path, signal);
    if (!reply.ok) throw new Error(`${reply.status} ${file.path}`);
    await cache.put(file.path, reply);
    store.setState(({ here }) => ({ here: (here ?? 0) + file.bytes }));
  }

  async function run(work: "looking" | "bringing", act: (cache: Cache) => Promise<unknown>): Promise<void> {
    if (store.getState().work !== "rest") return;
    store.setState({ work, fault: null });
    const cache = await world.openCache().catch(() => null);
    let fault: OfflineFault | null = cache ? null : "blocked";
    try {
      if (cache) await act(cache);
    } catch (error) {
      fault = abort?.signal.aborted ? null : isFull(error) ? "full" : "network";
    }
    abort = null;
    store.setState({ work: "rest", fault });
  }

  return {
    store,
    look: () => run("looking", findMissing),
    bring: () =>
      run("bringing", async (cache) => {
        abort = new AbortController();
        const { signal } = abort;
        await world.persist().catch(() => {});
        for (const file of await findMissing(cache)) {
          signal.throwIfAborted();
          await bringFile(cache, file, signal);
        }
      }),
    cancel: () => abort?.abort(),
  };
}

function sumBytes(files: readonly OfflineFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === "QuotaExceededError";
}

/** The list as the build wrote it; throws for anything else (a host that answers every address with a page). */
function parseOfflineList(list: unknown): readonly OfflineFile[] {
  if (!Array.isArray(list) || !list.every(isOfflineFile)) throw new Error("offline.json is no list of files");
  return list;
}

function isOfflineFile(file: unknown): file is OfflineFile {
  if (typeof file !== "object" || file === null) return false;
  const { path, bytes, sha256 } = file as Partial<Record<keyof OfflineFile, unknown>>;
  return typeof path === "string" && typeof bytes === "number" && typeof sha256 === "string";
}
