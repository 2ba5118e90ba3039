/** @file The worker that arranges a map, one for each request: it ends with it. */
import { runUmap, type UmapRequest } from "#panels/projector/umap.ts";

self.addEventListener("message", ({ data }: MessageEvent<UmapRequest>) => {
  runUmap(data, (news) => self.postMessage(news, { transfer: [news.places.buffer] }));
});
