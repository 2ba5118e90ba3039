import { expect, test } from "vitest";
import { toSamplePicture, type Rgba } from "#data/picture.ts";

/** A picture of opaque greys, given in rows of 0…255. */
function toRgba(rows: readonly (readonly number[])[]): Rgba {
  const data = Uint8ClampedArray.from(rows.flat().flatMap((grey) => [grey, grey, grey, 255]));
  return { data, width: rows[0]!.length, height: rows.length };
}
const near = (...values: readonly number[]) => values.map((value) => expect.closeTo(value, 5) as unknown);

test("each pixel of the sample is the mean of its area", () => {
  const picture = toRgba([
    [255, 255, 0, 0],
    [255, 255, 0, 255],
    [0, 0, 51, 51],
    [0, 0, 51, 51],
  ]);
  expect([...toSamplePicture(picture, [2, 2, 1], "dark")]).toEqual(near(1, 0.25, 0, 0.2));
});

test("pixels at the edge of an area count by the part that lies inside", () => {
  const picture = toRgba([
    [255, 0, 0],
    [0, 0, 0],
    [0, 0, 255],
  ]);
  expect([...toSamplePicture(picture, [2, 2, 1], "dark")]).toEqual(near(1 / 2.25, 0, 0, 1 / 2.25));
});

test("the middle is cut out in the proportions of the sample", () => {
  const wide = toRgba([
    [255, 10, 20, 255],
    [255, 30, 40, 255],
  ]);
  expect([...toSamplePicture(wide, [2, 2, 1], "dark")]).toEqual(near(10 / 255, 20 / 255, 30 / 255, 40 / 255));
  const tall = toRgba([[255], [51], [255]]);
  expect([...toSamplePicture(tall, [1, 1, 1], "dark")]).toEqual(near(0.2));
  const even = toRgba([
    [0, 255, 0],
    [0, 255, 0],
  ]);
  expect([...toSamplePicture(even, [2, 1, 1], "dark")]).toEqual(near(1, 1));
});

test("a smaller picture is spread over the sample", () => {
  const sample = toSamplePicture(
    toRgba([
      [0, 255],
      [255, 0],
    ]),
    [4, 4, 1],
    "dark",
  );
  expect([...sample]).toEqual(near(0, 0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0));
});

const stroke = [
  [255, 255, 255],
  [255, 0, 255],
  [255, 255, 204],
];

test("dark ink on light paper becomes 1 on 0, told by the border", () => {
  expect([...toSamplePicture(toRgba(stroke), [3, 3, 1])]).toEqual(near(0, 0, 0, 0, 1, 0, 0, 0, 0.2));
});

test("light ink on a dark ground stays as it is", () => {
  const inverse = stroke.map((row) => row.map((value) => 255 - value));
  expect([...toSamplePicture(toRgba(inverse), [3, 3, 1])]).toEqual(near(0, 0, 0, 0, 1, 0, 0, 0, 0.2));
});

test("the ground may be told instead of guessed", () => {
  expect([...toSamplePicture(toRgba(stroke), [3, 3, 1], "dark")]).toEqual(near(1, 1, 1, 1, 0, 1, 1, 1, 0.8));
  expect([...toSamplePicture(toRgba([[51]]), [1, 1, 1], "light")]).toEqual(near(0.8));
});

test("colours stay, whatever the ground; grey is their luma; what is transparent is white", () => {
  const data = Uint8Array.of(255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 255, 0, 0, 0, 51);
  const picture: Rgba = { data, width: 2, height: 2 };
  expect([...toSamplePicture(picture, [2, 2, 3])]).toEqual(near(1, 0, 0, 1, 1, 1, 0, 1, 0, 0.8, 0.8, 0.8));
  expect([...toSamplePicture(picture, [2, 2, 1], "dark")]).toEqual(near(0.299, 1, 0.587, 0.8));
});

test("sizes that do not divide each other leave no pixel without a value", () => {
  for (const [width, height] of [
    [37, 53],
    [1000, 333],
    [7, 7],
    [1, 90],
  ] as const) {
    const data = new Uint8ClampedArray(4 * width * height).fill(255);
    expect(new Set(toSamplePicture({ data, width, height }, [28, 28, 3]))).toEqual(new Set([1]));
  }
});
