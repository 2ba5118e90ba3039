import { expect, test } from "vitest";
import { centre, rasterise, toBrushFactor, type Stroke } from "./raster.ts";

/** Rows of tenths, so that a whole picture reads as one. */
function toRows(picture: Float32Array, width: number): string[] {
  const tenths = Array.from(picture, (ink) => Math.round(ink * 10));
  return Array.from({ length: tenths.length / width }, (_, row) =>
    tenths
      .slice(row * width, (row + 1) * width)
      .map((tenth) => (tenth === 10 ? "#" : tenth === 0 ? "." : tenth))
      .join(""),
  );
}

function toPicture(rows: readonly string[]): Float32Array {
  return Float32Array.from(rows.join(""), (sign) =>
    sign === "#" ? 1 : sign === "." ? 0 : Number(sign) / 10,
  );
}

function draw(...corners: readonly (readonly [number, number])[]): Stroke {
  return corners.map(([x, y]) => ({ x, y, pressure: 0.5 }));
}

test("ink is full inside the brush, half at its edge and gone half a pixel beyond", () => {
  // a brush of 3 pixels along the middle of the third row
  const picture = rasterise([draw([-1, 0.5], [2, 0.5])], 5, { brush: 0.6 });
  expect(toRows(picture, 5)).toEqual([".....", "#####", "#####", "#####", "....."]);
  const shifted = rasterise([draw([-1, 0.55], [2, 0.55])], 5, { brush: 0.6 });
  expect([...shifted].map((ink) => Number(ink.toFixed(6)))).toEqual(
    [0, 0.75, 1, 1, 0.25].flatMap((ink) => [ink, ink, ink, ink, ink]),
  );
});

test("a dot is a disc: each pixel has the ink of its distance", () => {
  const picture = rasterise([draw([0.5, 0.5])], 5, { brush: 0.6 });
  const expected = Float32Array.from({ length: 25 }, (_, i) =>
    Math.min(1, Math.max(0, 2 - Math.hypot((i % 5) - 2, Math.floor(i / 5) - 2))),
  );
  expect(picture).toEqual(expected);
  expect(toRows(picture, 5)).toEqual([".....", ".6#6.", ".###.", ".6#6.", "....."]);
});

test("softness widens the edge, and none makes it sharp", () => {
  const strokes = [draw([-1, 0.5], [2, 0.5])];
  expect(rasterise(strokes, [6, 1], { brush: 2, softness: 2 })).toEqual(
    Float32Array.from([0, 0.25, 0.75, 0.75, 0.25, 0]),
  );
  expect(rasterise(strokes, [6, 1], { brush: 2, softness: 0 })).toEqual(
    Float32Array.from([0, 0, 1, 1, 0, 0]),
  );
});

test("the brush is measured on the shorter side, places on both", () => {
  const picture = rasterise([draw([0.25, 0.5], [0.75, 0.5])], [3, 8], { brush: 0.3, softness: 0 });
  expect(toRows(picture, 8)).toEqual(["........", "..####..", "........"]);
});

test("strokes that cross do not add up, and a bend has no seam", () => {
  const once = rasterise([draw([0.2, 0.5], [0.8, 0.5])], 9, { brush: 0.2 });
  expect(
    rasterise([draw([0.2, 0.5], [0.5, 0.5], [0.8, 0.5]), draw([0.2, 0.5], [0.8, 0.5])], 9, { brush: 0.2 }),
  ).toEqual(once);
});

test("a pen that presses harder draws wider, half again at most", () => {
  expect([0, 0.5, 1, 2].map(toBrushFactor)).toEqual([0.5, 1, 1.5, 1.5]);
  const hard: Stroke = [
    { x: -1, y: 0.5, pressure: 0 },
    { x: 2, y: 0.5, pressure: 1 },
  ];
  // from a radius of 1 to one of 3 over three widths of the picture
  const widths = Array.from({ length: 3 }, (_, column) =>
    Array.from(
      { length: 12 },
      (_, row) => rasterise([hard], [12, 3], { brush: 4 / 3, softness: 1 })[row * 3 + column]!,
    )
      .reduce((a, b) => a + b, 0)
      .toFixed(3),
  );
  expect(widths).toEqual(["3.556", "4.000", "4.444"]);
});

test("no stroke, a stroke without points and ink outside leave the paper blank", () => {
  expect(rasterise([[], draw([3, 3], [4, 4])], [2, 3], { brush: 0.1 })).toEqual(new Float32Array(6));
  expect(centre(new Float32Array(6), [2, 3])).toEqual(new Float32Array(6));
});

test("ink that fills 20 of 28 pixels around the middle stays as it is", () => {
  const rows = [".......", ".#####.", ".#...#.", ".#...#.", ".#...#.", ".#####.", "......."];
  expect(toRows(centre(toPicture(rows), 7), 7)).toEqual(rows);
});

test("ink of the right size moves its centre of mass to the middle", () => {
  const corner = ["#####..", "#...#..", "#...#..", "#...#..", "#####..", ".......", "......."];
  const middle = [".......", ".#####.", ".#...#.", ".#...#.", ".#...#.", ".#####.", "......."];
  expect(toRows(centre(toPicture(corner), 7), 7)).toEqual(middle);
});

test("the mass comes to the middle, not the box", () => {
  // five wide with a heavy left side: the middle of the mass is one pixel left of the middle of the box
  const heavy = [".......", ".......", ".......", ".##..#.", ".##..#.", ".......", "......."];
  const mass = (picture: Float32Array) => {
    let [sum, x, y] = [0, 0, 0];
    picture.forEach((ink, i) => {
      sum += ink;
      x += ink * ((i % 7) + 0.5);
      y += ink * (Math.floor(i / 7) + 0.5);
    });
    return [x / sum, y / sum];
  };
  const [x, y] = mass(centre(toPicture(heavy), 7));
  expect([mass(toPicture(heavy))[0]!.toFixed(3), x!.toFixed(1), y!.toFixed(1)]).toEqual([
    "3.167",
    "3.5",
    "3.5",
  ]);
});

test("small ink grows to the box and keeps its proportions, in a picture that is not square", () => {
  // height is what is short: 2 × 2 grows 2.5 times to 5 × 5, and its edges run over a pixel of the input
  const grown = centre(
    toPicture(["..............", "..##..........", "..##..........", ...blank(4)]),
    [7, 14],
  );
  expect(toRows(grown, 14)).toEqual([
    "....233332....",
    "...13677631...",
    "...159##951...",
    "...159##951...",
    "...159##951...",
    "...13677631...",
    "....233332....",
  ]);
});

test("large ink shrinks by the mean of what falls together", () => {
  const rows = Array.from({ length: 14 }, () => "##############");
  // 14 become 10: the tent of the pixel at an edge hangs out by a tenth of its weight
  const shrunk = centre(toPicture(rows), 14);
  expect(toRows(shrunk, 14)[7]).toBe(".19########91.");
});

function blank(rows: number): string[] {
  return Array.from({ length: rows }, () => "..............");
}
