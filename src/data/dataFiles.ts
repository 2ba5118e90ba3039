/** @file Where the files of a set come from: the app's server, or a pack that the person opened. */
import { toText } from "#data/unpack.ts";

export interface DataFiles {
  /** The text of a file (UTF-8) by its path ("data/mnist/meta.json"); rejects when it cannot be had. */
  readonly text: (path: string) => Promise<string>;
  /** `total` is null while the length is not known. The buffer is the caller's. */
  readonly bytes: (
    path: string,
    onProgress?: (loaded: number, total: number | null) => void,
  ) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The files of an opened pack, by name. A pack has no folders, so whatever folder is asked for is passed over. */
export function createPackFiles(entries: ReadonlyMap<string, Uint8Array>): DataFiles {
  async function bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const entry = entries.get(path.slice(path.lastIndexOf("/") + 1));
    if (!entry) throw new Error("not in the pack");
    return entry.slice();
  }
  return { bytes, text: async (path) => toText(await bytes(path)) };
}
