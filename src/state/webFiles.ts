/** @file The files of the sets that lie beside the page, fetched when they are needed. */
import type { DataFiles } from "#data/dataFiles.ts";

/** Paths are taken relative to `base`; rejects with the HTTP status or the network's reason. */
export function createWebFiles(base: string): DataFiles {
  async function get(path: string): Promise<Response> {
    const reply = await fetch(new URL(path, base));
    if (!reply.ok) throw new Error(`${reply.status} ${reply.statusText}`);
    return reply;
  }
  return {
    text: async (path) => (await get(path)).text(),
    async bytes(path, onProgress) {
      const reply = await get(path);
      if (!reply.body || !onProgress) return new Uint8Array(await reply.arrayBuffer());
      return readBody(reply.body, toLength(reply), onProgress);
    },
  };
}

/** Null where the server does not say, or says it of a compressed body. */
function toLength({ headers }: Response): number | null {
  const length = Number(headers.get("content-length"));
  return length > 0 && !headers.has("content-encoding") ? length : null;
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  total: number | null,
  onProgress: (loaded: number, total: number | null) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let loaded = 0;
  const reader = body.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    pieces.push(value!);
    loaded += value!.length;
    onProgress(loaded, total);
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
