import { expect, test } from "vitest";
import { findDigest, toSha256 } from "#data/digest.ts";
import { createOfflineFiles, type OfflineFile } from "./offlineFiles.ts";

const contents: Readonly<Record<string, string>> = { "data/a.csv": "1,2", "data/b.csv": "3,4,5" };
const digest = findDigest()!;
const encode = (text: string) => new TextEncoder().encode(text);
const list: readonly OfflineFile[] = await Promise.all(
  Object.entries(contents).map(async ([path, text]) => ({
    path,
    bytes: text.length,
    sha256: await toSha256(digest, encode(text)),
  })),
);

/** What is used of the browser's Cache, in memory. */
function createCache(kept: Readonly<Record<string, string>> = {}) {
  const entries = new Map(Object.entries(kept));
  const cache = {
    match: async (path: string) => (entries.has(path) ? new Response(entries.get(path)) : undefined),
    put: async (path: string, reply: Response) => void entries.set(path, await reply.text()),
  };
  return { entries, cache: cache as unknown as Cache };
}

interface Case {
  readonly kept?: Readonly<Record<string, string>>;
  readonly openCache?: (cache: Cache) => Promise<Cache>;
  readonly answer?: (path: string, signal?: AbortSignal) => Promise<Response>;
}

async function fetchContents(path: string): Promise<Response> {
  if (path === "offline.json") return new Response(JSON.stringify(list));
  return path in contents ? new Response(contents[path]) : new Response("", { status: 404 });
}

function open({ kept = {}, openCache = async (cache) => cache, answer = fetchContents }: Case = {}) {
  const { entries, cache } = createCache(kept);
  const asked: string[] = [];
  const files = createOfflineFiles({
    openCache: () => openCache(cache),
    fetch: (path, signal) => {
      asked.push(path);
      return answer(path, signal);
    },
    digest,
    persist: async () => true,
  });
  return { files, entries, asked };
}

test("what is here is told in bytes, and a file that has changed meanwhile is not", async () => {
  const { files } = open({ kept: { "data/a.csv": "1,2", "data/b.csv": "old" } });
  await files.look();
  expect(files.store.getState()).toEqual({ work: "rest", here: 3, all: 8, fault: null });
});

test("bringing fetches what is missing and nothing else", async () => {
  const { files, entries, asked } = open({ kept: { "data/a.csv": "1,2", "data/b.csv": "old" } });
  await files.bring();
  expect(asked).toEqual(["offline.json", "data/b.csv"]);
  expect(Object.fromEntries(entries)).toEqual(contents);
  expect(files.store.getState()).toEqual({ work: "rest", here: 8, all: 8, fault: null });
});

test("cancelled, it keeps what has arrived and reports no fault", async () => {
  const { files, entries } = open({
    answer: async (path, signal) => {
      if (path === "data/b.csv") {
        files.cancel();
        signal?.throwIfAborted();
      }
      return fetchContents(path);
    },
  });
  await files.bring();
  expect([...entries.keys()]).toEqual(["data/a.csv"]);
  expect(files.store.getState()).toEqual({ work: "rest", here: 3, all: 8, fault: null });
});

test.each([
  ["the server does not know a file", "network", 404],
  ["the server has a fault", "network", 500],
] as const)("a fault is told when %s", async (_, fault, status) => {
  const { files } = open({
    answer: async (path) => (path === "data/b.csv" ? new Response("", { status }) : fetchContents(path)),
  });
  await files.bring();
  expect(files.store.getState()).toEqual({ work: "rest", here: 3, all: 8, fault });
});

test("a list that is none is a fault of the network", async () => {
  const { files } = open({ answer: async () => new Response("<!doctype html>") });
  await files.look();
  expect(files.store.getState()).toEqual({ work: "rest", here: null, all: 0, fault: "network" });
});

test("a full disk and a blocked store are told apart", async () => {
  const full = open({
    openCache: async (cache) =>
      Object.assign(Object.create(cache) as Cache, {
        put: () => Promise.reject(new DOMException("no room", "QuotaExceededError")),
      }),
  });
  const blocked = open({ openCache: () => Promise.reject(new DOMException("no", "SecurityError")) });
  await full.files.bring();
  await blocked.files.bring();
  expect([full.files.store.getState().fault, blocked.files.store.getState().fault]).toEqual([
    "full",
    "blocked",
  ]);
});
