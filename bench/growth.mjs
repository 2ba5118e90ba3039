/** @file How the cost of a step grows with the batch, the width, the length of sequences and the depth. */
import { toGiga } from "./speed.mjs";
import { toFigure } from "./table.mjs";

export async function measureGrowth(page, backend, tell) {
  const axes = await page.evaluate(() => window.bench.growthSizes);
  const rows = [];
  for (const [axis, sizes] of Object.entries(axes)) {
    for (const size of sizes) {
      tell(`${axis} ${size} on ${backend} …`);
      const { ms, flops } = await page.evaluate(
        async ([growth, backend]) => ({
          ms: (await window.bench.grow(growth, { backend })).msPerStep,
          flops: window.bench.countGrowthFlops(growth),
        }),
        [{ axis, size }, backend],
      );
      rows.push([`${axis} ${size}`, toFigure(ms), toFigure(toGiga(flops, ms))]);
    }
  }
  return [{ title: `Growth on ${backend}`, head: ["network", "ms per step", "GFLOP/s"], rows }];
}
