import { expect, test } from "vitest";
import { toVerdict } from "#panels/inspector/gradientVerdict.ts";

const of = (...norms: number[]) => toVerdict(norms.map((norm, i) => ({ layer: `l${i}`, norm })));

test("norms that fall by orders of magnitude towards the input are a vanishing gradient", () => {
  expect(of(0.001, 0.02, 1)).toEqual({ kind: "vanishing", first: "l0", last: "l2", ratio: 1000 });
  expect(of(0.01, 0.1, 1)).toEqual({ kind: "sound", first: "l0", last: "l2" });
});

test("norms that rise by orders of magnitude towards the input are an exploding gradient", () => {
  expect(of(500, 20, 1)).toEqual({ kind: "exploding", first: "l0", last: "l2", ratio: 500 });
});

test("a gradient that is no number comes before all else, one that does not arrive next", () => {
  expect(of(0, Number.NaN, 1)).toEqual({ kind: "diverged", layer: "l1" });
  expect(of(0.5, 0, 1e9)).toEqual({ kind: "zero", layer: "l1" });
});

test("what is large or tiny everywhere is said so", () => {
  expect(of(200, 150)).toEqual({ kind: "large", layer: "l0" });
  expect(of(1e-6, 2e-6)).toEqual({ kind: "small" });
});

test("one layer has nothing to be compared with; no layer says nothing", () => {
  expect(of(0.3)).toEqual({ kind: "single" });
  expect(of()).toBeNull();
});
