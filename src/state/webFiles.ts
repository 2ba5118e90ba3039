/** @file Files that come over the web, each fetched when it is needed. */
import type { DataFiles } from "#data/dataFiles.ts";

/** `get` fetches a file by its path relative to the page, and rejects when it cannot be had. */
export function createWebFiles(get: (path: string) => Promise<Response>): DataFiles {
  return {
    text: async (path) => (await get(path)).text(),
    async bytes(path, onProgress) {
      const reply = await get(path);
      if (!reply.body || !onProgress) return new Uint8Array(await reply.arrayBuffer());
      return readBody(reply.body, toLength(reply), onProgress);
    },
  };
}

/** The reply, or a rejection with the HTTP status. */
export function needFile(reply: Response): Response {
  if (!reply.ok) throw new Error(`${reply.status} ${reply.statusText}`);
  return reply;
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
