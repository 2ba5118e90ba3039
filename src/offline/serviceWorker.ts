/**
 * @file The service worker: starts the page without a network, and keeps a running page on the version that it was
 * started from. A new version waits until a page asks for it (`takeOver`) or until no page is open.
 */
import { createProgramFiles, dataCacheName, type ProgramFile } from "#offline/programFiles.ts";

declare const self: ServiceWorkerGlobalScope & {
  /** The build puts the list of files here. */
  readonly __WB_MANIFEST: readonly ProgramFile[];
};

const { scope } = self.registration;
// The name is the build tool's.
// oxlint-disable-next-line no-underscore-dangle
const files = self.__WB_MANIFEST;
const program = createProgramFiles(files, { caches, fetch: (request) => fetch(request), scope });

self.addEventListener("install", (event) => event.waitUntil(program.bring()));
// The page of the very first visit, too, goes on without a network.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  if (event.data === "takeOver") event.waitUntil(self.skipWaiting());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope) || request.headers.has("range")) return;
  const url = new URL(request.url);
  if (url.href.slice(scope.length).startsWith("data/")) return event.respondWith(answerData(request));
  if (request.mode === "navigate") event.waitUntil(tidy());
  return event.respondWith(answerProgram(event, url));
});

async function answerProgram(event: FetchEvent, url: URL): Promise<Response> {
  const kept = await program.find(url);
  if (kept) return kept;
  const reply = await fetch(event.request);
  // A full store costs only that the file has to be fetched again.
  event.waitUntil(program.keep(url, reply.clone()).catch(() => {}));
  return reply;
}

/** Data changes under the same name: the server is asked first. */
async function answerData(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(dataCacheName)).match(request.url);
    if (kept) return kept;
    throw error;
  }
}

/** A page opens and no other is open: nobody needs what older versions left. */
async function tidy(): Promise<void> {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length === 0) await program.forgetOlder();
}
