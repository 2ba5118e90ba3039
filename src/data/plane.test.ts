import { expect, test } from "vitest";
import { createPlaneDataset } from "#data/plane.ts";
import { createPlaneData } from "#model/presets.ts";
import type { Part } from "#data/dataset.ts";
import type { PaintedPoint, PlaneData } from "#model/data.ts";

const spec = (patch: Partial<PlaneData> = {}): PlaneData => ({ ...createPlaneData("circle"), ...patch });
const count = (part: Part, label: number) => part.y.filter((y) => y === label).length;
const painted: readonly PaintedPoint[] = Array.from({ length: 10 }, (_, i) => [i / 2, -i / 2, i % 2]);

test("the parts have the sizes that the share asks for, in each class", () => {
  const { train, test } = createPlaneDataset(spec({ set: "rings", samples: 300, testShare: 0.3 }));
  expect([train.count, test.count]).toEqual([210, 90]);
  expect([0, 1, 2].map((label) => [count(train, label), count(test, label)])).toEqual([
    [70, 30],
    [70, 30],
    [70, 30],
  ]);
});

test("every class keeps a point to learn from", () => {
  const { train } = createPlaneDataset(spec({ samples: 4, testShare: 0.9 }));
  expect([count(train, 0), count(train, 1)]).toEqual([1, 1]);
});

test("a regression is split as a whole", () => {
  const { train, test, task } = createPlaneDataset(spec({ set: "sine", samples: 50, testShare: 0.2 }));
  expect([train.count, test.count]).toEqual([40, 10]);
  expect(task).toEqual({ kind: "regression", classes: 0, steps: null, numbers: 1 });
});

test("no point is in both parts, and none is lost", () => {
  const { train, test } = createPlaneDataset(spec({ samples: 100 }));
  const places = [train, test].flatMap(({ plane, count }) =>
    Array.from({ length: count }, (_, i) => `${plane[2 * i]},${plane[2 * i + 1]}`),
  );
  expect(new Set(places).size).toBe(100);
});

test("the same description gives the same data", () => {
  const { train, test } = createPlaneDataset(spec());
  const again = createPlaneDataset(spec());
  expect([again.train, again.test]).toEqual([train, test]);
});

test("inputs are the chosen features of the place", () => {
  const { train, features } = createPlaneDataset(spec({ features: ["x2", "x1Squared"] }));
  expect(features).toBe(2);
  const [x1, x2] = train.plane;
  expect(train.x[0]).toBe(x2);
  expect(train.x[1]).toBeCloseTo(x1! ** 2, 4);
});

test("painted points are split by the share, the first ones to learn from", () => {
  const { train, test } = createPlaneDataset(spec({ set: "blank", painted, testShare: 0.2 }));
  expect([...test.plane]).toEqual([2, -2, 4.5, -4.5]);
  expect([...test.y]).toEqual([0, 1]);
  expect([train.count, test.count]).toEqual([8, 2]);
});

test("painted points stay in their part when more follow", () => {
  const few = createPlaneDataset(spec({ set: "blank", painted: painted.slice(0, 7), testShare: 0.3 }));
  const all = createPlaneDataset(spec({ set: "blank", painted, testShare: 0.3 }));
  expect(all.train.plane.slice(0, few.train.plane.length)).toEqual(few.train.plane);
  expect(all.test.plane.slice(0, few.test.plane.length)).toEqual(few.test.plane);
});

test("painted points do not move the generated ones to other parts", () => {
  const bare = createPlaneDataset(spec({ samples: 40 }));
  const both = createPlaneDataset(spec({ samples: 40, painted }));
  expect(both.train.plane.slice(0, bare.train.plane.length)).toEqual(bare.train.plane);
  expect(both.train.count + both.test.count).toBe(50);
});

test("a painted class that the set does not have becomes a class of the task", () => {
  expect(createPlaneDataset(spec({ painted: [[0, 0, 3]] })).task).toEqual({
    kind: "classification",
    classes: 4,
    steps: null,
    numbers: 0,
  });
});

test("the grid holds the centres of its cells, row by row from the top left", () => {
  const { toGrid, toInputs, encode } = createPlaneDataset(spec());
  expect([...toGrid(2)]).toEqual([-3, 3, 3, 3, -3, -3, 3, -3]);
  expect([...toInputs(1, 2)]).toEqual([1, 2]);
  expect(encode([1, 2])).toEqual(toInputs(1, 2));
});
