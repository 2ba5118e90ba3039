import { expect, test } from "vitest";
import { toBoundary, traceContour, type Segments } from "./contour.ts";
import type { ValueField } from "./field.ts";

const size = 101;

function toField(at: (x: number, y: number) => number, center = 0): ValueField {
  const values = Float32Array.from({ length: size * size }, (_, i) =>
    at(((i % size) + 0.5) / size, (Math.floor(i / size) + 0.5) / size),
  );
  return { kind: "value", values, size, units: 1, unit: 0, center, range: 1 };
}

function toLength(segments: Segments): number {
  let length = 0;
  for (let i = 0; i < segments.length; i += 4)
    length += Math.hypot(segments[i + 2]! - segments[i]!, segments[i + 3]! - segments[i + 1]!);
  return length;
}

test("the contour of a cone is a circle of the right length", () => {
  const circle = toBoundary(toField((x, y) => Math.hypot(x - 0.5, y - 0.5) - 0.3));
  expect(toLength(circle)).toBeCloseTo(2 * Math.PI * 0.3, 2);
  for (let i = 0; i < circle.length; i += 2)
    expect(Math.hypot(circle[i]! - 0.5, circle[i + 1]! - 0.5)).toBeCloseTo(0.3, 3);
});

test("a plane is cut in one straight line at its centre value", () => {
  const line = toBoundary(toField((x) => x, 0.25));
  expect(line.filter((_, i) => i % 2 === 0).every((x) => Math.abs(x - 0.25) < 1e-6)).toBe(true);
  expect(toLength(line)).toBeCloseTo(1 - 1 / size, 6);
});

test("a field on one side of its centre has no boundary", () => {
  expect(toBoundary(toField(() => 0.4))).toEqual([]);
});

test("a saddle is cut by the sign of its middle", () => {
  const trace = (samples: readonly number[]) => {
    const segments: number[] = [];
    traceContour(Float64Array.from(samples), 2, segments);
    return segments;
  };
  const top = [0.5, 0.25];
  const right = [0.75, 0.5];
  const bottom = [0.5, 0.75];
  const left = [0.25, 0.5];
  // a middle of 0 is not positive: both positive corners are cut off
  expect(trace([1, -1, -1, 1])).toEqual([...left, ...top, ...bottom, ...right]);
  // a positive middle joins them: now the negative corners are cut off, from left to bottom and from top to right
  const joined = trace([3, -1, -1, 3]);
  expect(joined).toHaveLength(8);
  expect([joined[0], joined[3], joined[5], joined[6]]).toEqual([0.25, 0.75, 0.25, 0.75]);
});

test("a unit is cut out of interleaved values", () => {
  const plain = toField((x) => x - 0.5);
  const values = new Float32Array(2 * size * size).fill(1);
  plain.values.forEach((value, i) => (values[2 * i + 1] = value));
  expect(toBoundary({ ...plain, values, units: 2, unit: 1 })).toEqual(toBoundary(plain));
});

test("two classes meet where they are equally likely", () => {
  const first = toField((x) => 1 - x);
  const values = new Float32Array(2 * size * size);
  first.values.forEach((value, i) => values.set([value, 1 - value], 2 * i));
  const line = toBoundary({ kind: "classes", values, size, classes: 2 });
  // drawn once for each of both classes
  expect(toLength(line)).toBeCloseTo(2 * (1 - 1 / size), 6);
  expect(line.filter((_, i) => i % 2 === 0).every((x) => Math.abs(x - 0.5) < 1e-6)).toBe(true);
});
