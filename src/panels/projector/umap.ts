/**
 * @file A map on which near points stay near (UMAP; L. McInnes, J. Healy, J. Melville 2018, by the library umap-js). What
 * lies far apart on it says little; that is the price of two dimensions. It takes seconds, so it runs in a worker.
 */
import { UMAP } from "umap-js";
import { createRandom } from "#base/random.ts";
import type { UmapNews, UmapRequest } from "#panels/projector/umapRequest.ts";

/** Each point is held together with so many others. */
const neighbors = 12;
/** News come after so many rounds. */
const newsEvery = 10;

/** The same points and seed give the same map. Needs at least `leastPoints` points. */
export function runUmap({ values, count, width, seed }: UmapRequest, tell: (news: UmapNews) => void): void {
  const rows = Array.from({ length: count }, (_, i) => [...values.subarray(i * width, (i + 1) * width)]);
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: Math.min(neighbors, count - 1),
    minDist: 0.25,
    random: createRandom(seed),
  });
  const rounds = umap.initializeFit(rows);
  for (let round = 1; round <= rounds; round++) {
    umap.step();
    const done = round === rounds;
    if (done || round % newsEvery === 0) tell({ places: toCentred(umap.getEmbedding()), done });
  }
}

function toCentred(embedding: readonly (readonly number[])[]): Float32Array<ArrayBuffer> {
  const middle = [0, 1].map(
    (axis) => embedding.reduce((sum, place) => sum + place[axis]!, 0) / embedding.length,
  );
  return Float32Array.from(embedding.flatMap(([x, y]) => [x! - middle[0]!, y! - middle[1]!]));
}
