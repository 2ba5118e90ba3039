/** @file A chain of dense layers answers in one call on WASM what it answers layer by layer elsewhere. */
import { expect, test } from "vitest";
import { createRandom } from "#base/random.ts";
import { switchTo } from "#engine/device.fixture.ts";
import { createCurveJob, createXorJob, draw } from "#engine/job.fixture.ts";
import type { BackendId, Job, ProbeTarget } from "#engine/protocol.ts";
import { createTrainer } from "#engine/trainer.ts";
import { createChain } from "#model/presets.ts";

/** All numbers of a layer, and those from the second on. */
function toTargets({ network }: Job, units: (layer: number) => number): ProbeTarget[] {
  return network.layers.flatMap(({ id }, layer) => [
    { layer: id, first: 0, count: units(layer) },
    { layer: id, first: 1, count: units(layer) - 1 },
  ]);
}

/** What a network of these hidden layers, ending in this activation, answers to so many points and to its own data. */
async function ask(job: Job, backend: BackendId, count: number, hidden: readonly number[]) {
  const trainer = createTrainer(job, await switchTo(backend));
  try {
    const targets = toTargets(job, (layer) => [2, ...hidden, 1][layer]!);
    const x = draw(2 * count, createRandom(9));
    const activations = await trainer.answer({ x, count, targets });
    const answers = await trainer.predict({ part: "test", first: 3, count: 9 });
    const { point } = await trainer.evaluate();
    return [...activations, answers, Float32Array.from(Object.values(point))];
  } finally {
    trainer.dispose();
  }
}

async function expectSame(job: Job, count: number, hidden: readonly number[]) {
  const found = await ask(job, "wasm", count, hidden);
  const expected = await ask(job, "cpu", count, hidden);
  expect(found.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  found.forEach((values, i) =>
    values.forEach((value, j) => {
      if (Number.isNaN(expected[i]![j]!)) expect(value).toBeNaN();
      else expect(Math.abs(value - expected[i]![j]!)).toBeLessThan(1e-5);
    }),
  );
}

test.each([1, 3, 31, 33, 500])("%i points, through narrow layers", async (count) => {
  const hidden = [5, 3];
  await expectSame(createXorJob({ network: createChain(hidden, "tanh", "sigmoid") }), count, hidden);
});

test.each([17, 800])("%i points, through layers that are read by panels", async (count) => {
  const hidden = [33, 70, 1];
  await expectSame(createCurveJob({ network: createChain(hidden, "relu", "linear") }), count, hidden);
});

test("a network that is no chain of such layers answers layer by layer", async () => {
  const hidden = [4];
  await expectSame(createXorJob({ network: createChain(hidden, "gelu", "sigmoid") }), 7, hidden);
});
