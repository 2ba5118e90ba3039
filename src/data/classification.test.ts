import { describe, expect, test } from "vitest";
import { createRandom } from "#base/random.ts";
import { drawClassPoint, fold } from "#data/classification.ts";
import { generatePoints, type PlanePoint } from "#data/generate.ts";
import { planeExtent, planeSets, type PlaneSet } from "#model/data.ts";

const exact = (set: PlaneSet, samples = 300) => generatePoints({ set, samples, noise: 0, seed: 5 });
const sets = planeSets.filter((set) => set !== "blank");

/** The class of a place by the definition of the set, told from the place alone. */
const classOf: Partial<Record<PlaneSet, (x1: number, x2: number) => number>> = {
  circle: (x1, x2) => (Math.hypot(x1, x2) < 3 ? 1 : 0),
  xor: (x1, x2) => (x1 * x2 < 0 ? 1 : 0),
  checkerboard: (x1, x2) => (Math.floor((x1 + 6) / 3) + Math.floor((x2 + 6) / 3)) % 2,
  rings: (x1, x2) => Math.round((Math.hypot(x1, x2) - 0.9) / 2),
  aboveSine: (x1, x2) => (x2 > 2.5 * Math.sin(x1) ? 1 : 0),
  aboveCubic: (x1, x2) => (x2 > x1 ** 3 / 12 - 2 * x1 ? 1 : 0),
  aboveAbs: (x1, x2) => (x2 > Math.abs(x1) - 3 ? 1 : 0),
  aboveStep: (x1, x2) => (x2 > (x1 < 0 ? -2.5 : 2.5) ? 1 : 0),
};

describe("without noise the shape is exact", () => {
  test.each(Object.keys(classOf) as PlaneSet[])("%s", (set) => {
    const wrong = exact(set).filter(([x1, x2, label]) => classOf[set]!(x1, x2) !== label);
    expect(wrong).toEqual([]);
  });

  test("spiral: the angle follows the radius, half a turn apart for the two classes", () => {
    for (const [x1, x2, label] of exact("spiral")) {
      const radius = Math.hypot(x1, x2);
      const angle = 2 * Math.PI * 1.75 * (radius / 5) + label * Math.PI;
      expect([x1, x2]).toEqual([
        expect.closeTo(radius * Math.sin(angle), 9),
        expect.closeTo(radius * Math.cos(angle), 9),
      ]);
    }
  });

  test("moons: each class lies on a half circle of radius 3", () => {
    for (const [x1, x2, label] of exact("moons")) {
      const [c1, c2] = label === 1 ? [1.5, 0.75] : [-1.5, -0.75];
      expect(Math.hypot(x1 - c1, x2 - c2)).toBeCloseTo(3, 9);
      expect(label === 1 ? x2 <= c2 + 1e-9 : x2 >= c2 - 1e-9).toBe(true);
    }
  });

  test("gauss: two clouds of deviation 1 around (2, 2) and (−2, −2)", () => {
    const points = exact("gauss", 4000);
    for (const [label, centre] of [
      [0, -2],
      [1, 2],
    ] as const) {
      const values = points.filter((point) => point[2] === label).map((point) => point[0]);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      const variance = values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length;
      expect(mean).toBeCloseTo(centre, 1);
      expect(Math.sqrt(variance)).toBeCloseTo(1, 1);
    }
  });

  test("xor leaves a gap along the axes", () => {
    expect(exact("xor").every(([x1, x2]) => Math.min(Math.abs(x1), Math.abs(x2)) >= 0.3)).toBe(true);
  });
});

describe.each(sets)("%s", (set) => {
  test("stays on the plane at every noise", () => {
    const points = [0, 0.5, 1].flatMap((noise) => generatePoints({ set, samples: 200, noise, seed: 3 }));
    expect(points).toHaveLength(600);
    expect(points.filter(([x1, x2]) => Math.abs(x1) > planeExtent || Math.abs(x2) > planeExtent)).toEqual([]);
  });

  test("is the same for the same seed, and another for another", () => {
    const take = (seed: number) => generatePoints({ set, samples: 20, noise: 0.2, seed });
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });
});

test("the classes come in turn, so that they are equally large", () => {
  const labels = (set: PlaneSet) => exact(set, 7).map((point: PlanePoint) => point[2]);
  expect(labels("circle")).toEqual([0, 1, 0, 1, 0, 1, 0]);
  expect(labels("rings")).toEqual([0, 1, 2, 0, 1, 2, 0]);
});

test("a class stays the same when noise moves its points", () => {
  const labels = (noise: number) =>
    generatePoints({ set: "circle", samples: 50, noise, seed: 1 }).map((point) => point[2]);
  expect(labels(1)).toEqual(labels(0));
});

test("noise 0.5 moves points by one unit on the average square", () => {
  const samples = 4000;
  const clean = generatePoints({ set: "circle", samples, noise: 0, seed: 2 });
  const noisy = generatePoints({ set: "circle", samples, noise: 0.5, seed: 2 });
  const square = noisy.reduce((sum, [x1], i) => sum + (x1 - clean[i]![0]) ** 2, 0) / samples;
  // A little less than 1: some points are folded back at the edge.
  expect(square).toBeGreaterThan(0.85);
  expect(square).toBeLessThan(1.05);
});

test("these are the first points of the opening spiral", () => {
  const points = generatePoints({ set: "spiral", samples: 6, noise: 0, seed: 7 });
  expect(points.map((point) => point.map((value) => Math.round(value * 1000) / 1000))).toMatchInlineSnapshot(`
    [
      [
        0.191,
        0.239,
        0,
      ],
      [
        -0.563,
        1.069,
        1,
      ],
      [
        -1.763,
        -0.821,
        0,
      ],
      [
        2.146,
        -0.881,
        1,
      ],
      [
        -4.716,
        -1.259,
        0,
      ],
      [
        2.626,
        3.733,
        1,
      ],
    ]
  `);
});

test("blank has no points of its own", () => {
  expect(exact("blank")).toEqual([]);
});

test("fold mirrors at both edges", () => {
  expect([-6, 0, 6, 7, -8, 17, 18].map(fold)).toEqual([-6, 0, 6, 5, -4, -5, -6]);
});

test("the two fields of a checkerboard column differ in class", () => {
  const random = createRandom(1);
  const [x1, x2] = drawClassPoint.checkerboard(0, random, 0);
  expect((Math.floor((x1 + 6) / 3) + Math.floor((x2 + 6) / 3)) % 2).toBe(0);
});
