import { expect, test } from "vitest";
import { project, toPrincipalAxes, type Cloud } from "#base/principalAxes.ts";
import { createRandom, drawNormal } from "#base/random.ts";

/** A cloud with spreads 3, 1 and 0.2 along three orthogonal directions, around a middle. */
const directions = [
  [2 / 3, 2 / 3, 1 / 3],
  [-2 / 3, 1 / 3, 2 / 3],
  [1 / 3, -2 / 3, 2 / 3],
];
function createCloud(count: number): Cloud {
  const random = createRandom(1);
  const values = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    const along = [3 * drawNormal(random), drawNormal(random), 0.2 * drawNormal(random)];
    for (let j = 0; j < 3; j++) {
      values[3 * i + j] = 5 + along.reduce((sum, size, k) => sum + size * directions[k]![j]!, 0);
    }
  }
  return { values, count, width: 3 };
}

const alike = (axes: Float64Array, axis: number) =>
  Math.abs(directions[axis]!.reduce((sum, part, j) => sum + part * axes[axis * 3 + j]!, 0));

test("the axes are the widest directions of a cloud, with their shares of the variance", () => {
  const { axes, shares } = toPrincipalAxes(createCloud(4000));
  expect([alike(axes, 0), alike(axes, 1)].map((value) => value > 0.99)).toEqual([true, true]);
  expect(shares[0]).toBeCloseTo(9 / 10.04, 1);
  expect(shares[1]).toBeCloseTo(1 / 10.04, 1);
});

test("points are laid along the axes, around the middle of the cloud", () => {
  const cloud = createCloud(500);
  const places = project(cloud, toPrincipalAxes(cloud));
  const sum = (pick: (i: number) => number) =>
    Array.from({ length: 500 }, (_, i) => pick(i)).reduce((a, b) => a + b, 0) / 500;
  expect(sum((i) => places[2 * i]!)).toBeCloseTo(0, 4);
  expect(sum((i) => places[2 * i]! * places[2 * i + 1]!)).toBeCloseTo(0, 3);
});

test("what began with the axes of a moment ago keeps their direction", () => {
  const cloud = createCloud(500);
  const first = toPrincipalAxes(cloud);
  const turned = { ...first, axes: first.axes.map((value) => -value) };
  const { axes } = toPrincipalAxes(cloud, turned);
  turned.axes.forEach((value, i) => expect(axes[i]).toBeCloseTo(value, 4));
});

test("a cloud without width has axes, but no share of anything", () => {
  const flat = { values: new Float32Array(6).fill(2), count: 2, width: 3 };
  const { axes, shares } = toPrincipalAxes(flat);
  expect(shares).toEqual([0, 0]);
  expect([...axes].every(Number.isFinite)).toBe(true);
  expect([...project(flat, { mean: new Float64Array(3).fill(2), axes, shares })]).toEqual([0, 0, 0, 0]);
});

test("a single number in a row is an axis by itself", () => {
  const { shares } = toPrincipalAxes({ values: Float32Array.of(1, 2, 3), count: 3, width: 1 });
  expect(shares[0]).toBeCloseTo(1);
});
