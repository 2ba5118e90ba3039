import { createRandom, drawNormal } from "#base/random.ts";
import { createThreads } from "./threads.ts";
import type { ThreadBundle, ThreadsData } from "./threadsData.ts";
import type { Fixture } from "./stage.fixture.ts";

function toColumn(count: number, x: number, pitch: number): Float32Array {
  return Float32Array.from({ length: 2 * count }, (_, i) =>
    i % 2 === 0 ? x : 280 + ((i - 1) / 2 - (count - 1) / 2) * pitch,
  );
}

export function createBundle(
  id: string,
  sources: Float32Array,
  targets: Float32Array,
  seed: number,
): ThreadBundle {
  const random = createRandom(seed);
  const weights = Float32Array.from(
    { length: (sources.length * targets.length) / 4 },
    () => drawNormal(random) * 0.8,
  );
  return { id, weights, sources, targets };
}

export const spiralThreads: ThreadsData = {
  bundles: [
    createBundle("hidden1", toColumn(5, 40, 100), toColumn(8, 190, 68), 1),
    createBundle("hidden2", toColumn(8, 240, 68), toColumn(6, 400, 68), 2),
    createBundle("output", toColumn(6, 450, 68), toColumn(1, 560, 0), 3),
  ],
  ribbons: [
    { id: "in", from: [0, 20], to: [60, 50], strands: 10, state: "rest" },
    { id: "chosen", from: [70, 20], to: [130, 50], strands: 16, state: "selected" },
    { id: "wrong", from: [140, 20], to: [200, 50], strands: 8, state: "error" },
  ],
  range: 2,
  focus: null,
  hovered: null,
  selected: null,
  diverged: "diverged",
};

function toFixture(title: string, data: ThreadsData): Fixture {
  return {
    title,
    width: 600,
    height: 560,
    show(host) {
      const threads = createThreads(host);
      threads.update(data);
      return { redraw: () => threads.update(data), destroy: () => threads.destroy() };
    },
  };
}

export const fixtures: readonly Fixture[] = [
  toFixture("Threads", spiralThreads),
  toFixture("Threads: a neuron hovered, a thread selected", {
    ...spiralThreads,
    focus: [
      { bundle: "hidden1", end: "target", index: 3 },
      { bundle: "hidden2", end: "source", index: 3 },
    ],
    hovered: { bundle: "hidden1", source: 1, target: 3 },
    selected: { bundle: "output", source: 0, target: 0 },
  }),
  toFixture("Threads: five thousand", {
    ...spiralThreads,
    ribbons: [],
    bundles: [createBundle("wide", toColumn(50, 40, 11), toColumn(100, 560, 5.5), 4)],
  }),
];
