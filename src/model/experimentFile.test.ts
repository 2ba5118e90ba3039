import { readFileSync } from "node:fs";
import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { experiments } from "#model/arbitrary.ts";
import { parseExperimentFile, toExperimentFile } from "#model/experimentFile.ts";
import { toTemplate } from "#model/templates.ts";
import { findMisfit, toWeightPlaces, type CurvePoint, type SavedRun } from "#model/trained.ts";

const xor = toTemplate("xor");
const point = (step: number): CurvePoint => ({
  step,
  epoch: step / 5,
  trainLoss: 0.5 / (step + 1),
  testLoss: 0.6 / (step + 1),
  trainAccuracy: 0.5,
  testAccuracy: 0.5,
  trainR2: Number.NaN,
  testR2: Number.NaN,
  trainMae: Number.NaN,
  testMae: Number.NaN,
});
const saved: SavedRun = {
  experiment: xor,
  trained: {
    step: 10,
    epoch: 2,
    sample: 0,
    weights: toWeightPlaces(xor).map(({ layer, name, shape, size }) => ({
      layer,
      name,
      shape,
      values: Float32Array.from({ length: size }, (_, i) => Math.fround(Math.sin(i))),
    })),
  },
  history: [point(0), point(5), point(10)],
};
const text = toExperimentFile(saved);
const codeOf = (file: string) => {
  const parsed = parseExperimentFile(file);
  return parsed.ok ? "ok" : parsed.error.code;
};
/** The file with another value at a path. */
const change = (path: string, value: unknown) => {
  const keys = path.split(".");
  const put = (part: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    const copy = Array.isArray(part) ? [...(part as unknown[])] : { ...(part as object) };
    return Object.assign(copy, { [key]: put((part as Record<string, unknown>)[key], rest) });
  };
  return codeOf(JSON.stringify(put(JSON.parse(text), keys)));
};

test("a run comes back to the last bit, with its curve", () => {
  const parsed = parseExperimentFile(text);
  expect(parsed.ok && parsed.value.trained).toEqual(saved.trained);
  expect(parsed.ok && parsed.value.experiment).toEqual(xor);
  const rounded = saved.history.map(({ trainLoss }) => trainLoss.toFixed(7));
  expect(parsed.ok && parsed.value.history.map(({ trainLoss }) => trainLoss.toFixed(7))).toEqual(rounded);
  expect(findMisfit(saved.trained!, xor)).toBeNull();
});

test("random experiments survive, trained or not", () => {
  assert(
    property(experiments, (experiment) => {
      const file = toExperimentFile({ experiment, trained: null, history: [] });
      expect(parseExperimentFile(file)).toEqual({
        ok: true,
        value: { experiment, trained: null, history: [] },
      });
      expect(parseExperimentFile(JSON.stringify(experiment)).ok).toBe(true);
    }),
  );
});

test("weights of another network are told by the layer that they miss", () => {
  expect(findMisfit(saved.trained!, toTemplate("spiral"))?.code).toBe("weights.misfit");
  const fewer = { ...saved.trained!, weights: saved.trained!.weights.slice(1) };
  expect(findMisfit(fewer, xor)?.values).toEqual({ layer: saved.trained!.weights[0]!.layer });
});

test("what is broken has a name", () => {
  expect(codeOf(text.slice(0, -20))).toBe("file.unreadable");
  expect(codeOf("[]")).toBe("file.unreadable");
  expect(codeOf('{"name":"package"}')).toBe("file.other");
  expect(codeOf('{"layerloom":"x"}')).toBe("file.other");
  expect(codeOf('{"layerloom":1}')).toBe("document.notObject");
  expect(codeOf('{"layerloom":2}')).toBe("document.newerVersion");
  expect(change("experiment.version", 9)).toBe("document.newerVersion");
  expect(change("run.weights.0.values", "AAAA")).toBe("weights.damaged");
  expect(change("run.weights.0.values", "!")).toBe("weights.damaged");
  expect(change("run.step", -1)).toBe("value.outOfRange");
  expect(change("run.extra", 1)).toBe("document.unknownKey");
  expect(change("run.curve.rows.0", "x")).toBe("document.badValue");
});

test("random text never throws", () => {
  assert(
    property(string(), (garbage) => {
      expect(codeOf(garbage)).toBe("file.unreadable");
    }),
  );
});

test("a file that was saved long ago opens", () => {
  const old = readFileSync(new URL("fixtures/f1.layerloom.json", import.meta.url), "utf8");
  expect(parseExperimentFile(old)).toEqual(parseExperimentFile(text));
});
