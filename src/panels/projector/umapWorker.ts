/** @file The worker that arranges a map, one for each request: it ends with it. */
import { runUmap } from "#panels/projector/umap.ts";
import type { UmapRequest } from "#panels/projector/umapRequest.ts";

self.addEventListener("message", ({ data }: MessageEvent<UmapRequest>) => {
  runUmap(data, (news) => self.postMessage(news, { transfer: [news.places.buffer] }));
});
