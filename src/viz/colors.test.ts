import { expect, test } from "vitest";
import {
  fromOklab,
  mix,
  parseHex,
  textOn,
  toCss,
  toLuminance,
  toOklab,
  toPixels,
  toRampColor,
} from "./colors.ts";

const orange = parseHex("#C25714");
const paper = parseHex("#F5F3EC");
const blue = parseHex("#2F76BA");

test("hex colours of three and six digits are read", () => {
  expect(parseHex("#C25714")).toEqual([194, 87, 20]);
  expect(parseHex("#fa0")).toEqual([255, 170, 0]);
  expect(() => parseHex("rgba(0, 0, 0, .5)")).toThrow("not a hex colour");
});

test("OKLab of white and of sRGB red are those of Ottosson's page", () => {
  const rounded = (lab: readonly number[]) => lab.map((value) => Number(value.toFixed(3)) + 0);
  expect(rounded(toOklab([255, 255, 255]))).toEqual([1, 0, 0]);
  expect(rounded(toOklab([255, 0, 0]))).toEqual([0.628, 0.225, 0.126]);
});

test("every colour survives the way through OKLab", () => {
  for (const color of [orange, paper, blue, [0, 0, 0], [255, 255, 255], [1, 254, 128]] as const) {
    expect(fromOklab(toOklab(color))).toEqual(color);
  }
});

test("a mix starts and ends exactly at its colours and passes through even lightness", () => {
  expect(mix(orange, blue, 0)).toEqual(orange);
  expect(mix(orange, blue, 1)).toEqual(blue);
  const half = toOklab(mix(orange, blue, 0.5))[0];
  expect(half).toBeCloseTo((toOklab(orange)[0] + toOklab(blue)[0]) / 2, 2);
});

test("a ramp meets its stops and is held at both ends", () => {
  const stops = [orange, paper, blue];
  expect([-1, 0, 0.5, 1, 2].map((place) => toRampColor(stops, place))).toEqual([
    orange,
    orange,
    paper,
    blue,
    blue,
  ]);
});

test("pixels lie in memory as red, green, blue, opaque", () => {
  expect([...new Uint8Array(toPixels([orange, paper]).buffer)]).toEqual([
    194, 87, 20, 255, 245, 243, 236, 255,
  ]);
});

test("luminance is 0 for black, 1 for white, and that of WCAG between", () => {
  expect(toLuminance([0, 0, 0])).toBe(0);
  expect(toLuminance([255, 255, 255])).toBeCloseTo(1, 12);
  expect(toLuminance([128, 128, 128])).toBeCloseTo(0.2159, 4);
});

test("text on any grey reads at 4.58 to 1 or better", () => {
  for (let grey = 0; grey < 256; grey++) {
    const luminance = toLuminance([grey, grey, grey]);
    const other = toLuminance(parseHex(textOn([grey, grey, grey])));
    const contrast = (Math.max(luminance, other) + 0.05) / (Math.min(luminance, other) + 0.05);
    expect(contrast).toBeGreaterThanOrEqual(4.58);
  }
});

test("a colour is written as CSS with two digits for each channel", () => {
  expect(toCss([0, 10, 255])).toBe("#000aff");
});
