/**
 * @file The files of one version of the program, held in the browser so that it starts without a network. Each version
 * has a cache of its own: it is filled as a whole or not at all, and an older one stays for as long as a page that was
 * started from it may still ask for a part of it.
 *
 * Data sets are not among them: the page itself keeps those that were opened, by `dataCacheName`.
 */

/** Where the page keeps the data that arrived; the service worker reads it when the network is gone. */
export const dataCacheName = "layerloom.data";

/** As the build lists it: a path, and a digest where the name itself has none. */
export interface ProgramFile {
  readonly url: string;
  readonly revision: string | null;
}

/** What is used of the browser. */
export interface ProgramWorld {
  readonly caches: CacheStorage;
  readonly fetch: (request: Request) => Promise<Response>;
  /** The folder that the page is served from: other copies of it on the same host have caches of their own. */
  readonly scope: string;
}

export interface ProgramFiles {
  /** Fetches what is not there; rejects, leaving nothing, when a file does not arrive or has no room. */
  bring(): Promise<void>;
  /** The file that stands for an address, of this version or, for hashed names, of an older one. */
  find(url: URL): Promise<Response | null>;
  /** Keeps a part that is not on the list once it was used. */
  keep(url: URL, reply: Response): Promise<void>;
  /** For when no page of an older version is open. */
  forgetOlder(): Promise<void>;
}

/** Fetched at the same time: enough to fill a line, few enough for the page to go on loading beside it. */
const atOnce = 4;

export function createProgramFiles(
  files: readonly ProgramFile[],
  { caches, fetch, scope }: ProgramWorld,
): ProgramFiles {
  const family = `layerloom.program ${new URL(scope).pathname} `;
  const naming = toVersion(files).then((version) => family + version);

  /** The folder itself stands for its index.html, whatever the query asks of the page. */
  function toKey(url: URL): string {
    const path = url.origin + url.pathname;
    return path === new URL("index.html", scope).href ? scope : path;
  }

  async function bringFile(cache: Cache, { url, revision }: ProgramFile): Promise<void> {
    const key = toKey(new URL(url, scope));
    const older = revision === null ? await caches.match(key) : undefined;
    const reply = older ?? (await fetch(new Request(key, revision === null ? {} : { cache: "no-cache" })));
    if (!reply.ok) throw new Error(`${reply.status} ${key}`);
    await cache.put(key, await toPlain(reply));
  }

  /** Caches come in the order in which they were made. */
  async function ofFamily(): Promise<readonly string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(family));
  }

  return {
    async bring() {
      const name = await naming;
      const cache = await caches.open(name);
      const waiting = [...files];
      const work = async () => {
        for (let file = waiting.shift(); file; file = waiting.shift()) await bringFile(cache, file);
      };
      try {
        await Promise.all(Array.from({ length: atOnce }, work));
      } catch (error) {
        waiting.length = 0;
        await caches.delete(name);
        throw error;
      }
    },
    async find(url) {
      const key = toKey(url);
      const name = await naming;
      const own = await (await caches.open(name)).match(key);
      if (own || !isHashed(url)) return own ?? null;
      for (const older of await ofFamily()) {
        const kept = await (await caches.open(older)).match(key);
        if (kept) return kept;
      }
      return null;
    },
    async keep(url, reply) {
      if (reply.ok && isHashed(url)) await (await caches.open(await naming)).put(toKey(url), reply);
    },
    async forgetOlder() {
      const names = await ofFamily();
      const older = names.slice(0, Math.max(0, names.indexOf(await naming)));
      await Promise.all(older.map((name) => caches.delete(name)));
    },
  };
}

/** Such a name never stands for another content. */
function isHashed({ pathname }: URL): boolean {
  return pathname.includes("/assets/");
}

/** A reply that was redirected (hosts that answer /index.html with /) may not answer a navigation: its body may. */
async function toPlain(reply: Response): Promise<Response> {
  if (!reply.redirected) return reply;
  return new Response(await reply.blob(), { headers: reply.headers });
}

async function toVersion(files: readonly ProgramFile[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(files));
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
