import { readFileSync } from "node:fs";
import { anything, assert, constantFrom, jsonValue, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { experiments } from "#model/arbitrary.ts";
import { experimentVersion, type Experiment } from "#model/experiment.ts";
import { migrations } from "#model/migrations.ts";
import { parseExperiment } from "#model/parse.ts";
import { replaceAt } from "#model/place.ts";
import { defaultExperiment } from "#model/presets.ts";
import { validate } from "#model/validate.ts";

const problemOf = (value: unknown) => {
  const result = parseExperiment(value);
  return result.ok ? null : result.error;
};
const at = (where: string, value: unknown) => problemOf(replaceAt<unknown>(defaultExperiment, where, value));
const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8"));

test("random well-formed experiments come back as they were, and validate", () => {
  assert(
    property(experiments, (experiment) => {
      expect(parseExperiment(experiment)).toEqual({ ok: true, value: experiment });
      const isBlank = experiment.data.kind === "plane" && experiment.data.set === "blank";
      expect(validate(experiment).filter(({ code }) => !(isBlank && code.startsWith("data.")))).toEqual([]);
    }),
  );
});

test("nothing makes the parser throw", () => {
  assert(
    property(anything(), (value) => {
      expect(parseExperiment(value).ok).toBe(false);
    }),
  );
});

test("no JSON in any place makes the parser throw", () => {
  const places = [
    "data",
    "data.painted",
    "network.layers",
    "network.layers.hidden1",
    "network.links",
    "view",
  ];
  assert(
    property(constantFrom(...places), jsonValue(), (place, value) => {
      const problem = at(place, value);
      expect(problem === null || problem.where.startsWith(place.split(".")[0]!)).toBe(true);
    }),
  );
});

test("a document from before a setting was known means what it meant", () => {
  const layers = [
    { kind: "input", id: "input" },
    { kind: "embedding", id: "signs", inputDim: 5, outputDim: 2, trainable: true },
  ];
  const document = { ...defaultExperiment, network: { layers, links: [] } };
  const result = parseExperiment(document);
  expect(result).toMatchObject({ ok: true, value: { network: { layers: [{}, { maskZero: false }] } } });
});

test("the answer is a copy that nobody else holds", () => {
  const document = structuredClone(defaultExperiment) as { title: string };
  const result = parseExperiment(document);
  document.title = "changed later";
  expect(result).toEqual({ ok: true, value: defaultExperiment });
});

describe("hostile documents", () => {
  test("nesting without end is refused before it is followed", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(at("title", deep)).toEqual({
      code: "document.tooDeep",
      where: "",
      values: { max: 16 },
      repairs: [],
    });
  });

  test("__proto__ is an unknown key and pollutes nothing", () => {
    const text = JSON.stringify(defaultExperiment).replace("{", '{"__proto__":{"polluted":1},');
    expect(problemOf(JSON.parse(text))).toEqual({
      code: "document.unknownKey",
      where: "__proto__",
      values: { key: "__proto__" },
      repairs: [],
    });
    expect({}).not.toHaveProperty("polluted");
  });

  test("settings are not read from a prototype", () => {
    const { title: _, ...rest } = defaultExperiment;
    const heir = Object.assign(Object.create({ title: "" }) as object, rest);
    expect(problemOf(heir)).toMatchObject({ code: "document.badValue", where: "title" });
  });

  test("a billion neurons are out of range, with the numbers", () => {
    expect(at("network.layers.hidden1.units", 1e9)).toEqual({
      code: "value.outOfRange",
      where: "network.layers.hidden1.units",
      values: { value: 1e9, min: 1, max: 4096 },
      repairs: [],
    });
  });

  test("a long list is refused by its length", () => {
    expect(
      at(
        "data.painted",
        Array.from({ length: 1e6 }, () => 0),
      ),
    ).toEqual({
      code: "data.tooManyPoints",
      where: "data.painted",
      values: { count: 1e6, max: 2000 },
      repairs: [],
    });
  });

  test("a long value is shown in part", () => {
    expect(at("training.loss", "x".repeat(1e6))!.values["value"]).toHaveLength(40);
  });
});

describe("what is wrong is named with its place", () => {
  test("what is no object at all", () => {
    expect([[], null, undefined, "text", 7].map((value) => problemOf(value)?.code)).toEqual(
      Array.from({ length: 5 }, () => "document.notObject"),
    );
  });

  test("a key that is missing", () => {
    const { training: _, ...rest } = defaultExperiment;
    expect(problemOf(rest)).toMatchObject({ code: "document.badValue", where: "training" });
    expect(problemOf({})).toMatchObject({ code: "value.notNumber", where: "version" });
  });

  test.each([
    ["data.kind", "cloud", "document.badValue", "data.kind"],
    ["data.set", "__proto__", "document.badValue", "data.set"],
    ["data.features", ["x1", "x1"], "document.badValue", "data.features"],
    ["data.features", "x1", "document.badValue", "data.features"],
    ["data.noise", "much", "value.notNumber", "data.noise"],
    ["data.seed", 1.5, "value.outOfRange", "data.seed"],
    ["data.painted", [[1, 2]], "document.badValue", "data.painted.0"],
    ["data.painted", [[1, 99, 0]], "value.outOfRange", "data.painted.0.1"],
    ["network.layers.hidden1.kind", "constructor", "document.badValue", "network.layers.hidden1.kind"],
    ["network.layers.hidden1.id", "constructor", "document.badValue", "network.layers.1.id"],
    ["network.layers.hidden1", 7, "document.badValue", "network.layers.1"],
    ["network.links.0", { from: "input" }, "document.badValue", "network.links.0.to"],
    ["training.l1", Number.NaN, "value.notNumber", "training.l1"],
    ["training.clipNorm", 0, "value.outOfRange", "training.clipNorm"],
    ["training.stop.epochs", "never", "value.notNumber", "training.stop.epochs"],
    ["view.discretize", 1, "document.badValue", "view.discretize"],
    ["title", "x".repeat(201), "document.badValue", "title"],
    ["view", { ...defaultExperiment.view, zoom: 1 }, "document.unknownKey", "view.zoom"],
  ])("%s = %j", (where, value, code, place) => {
    expect(at(where, value)).toMatchObject({ code, where: place });
  });

  test("a newer version is told from a broken one", () => {
    expect(at("version", 99)).toEqual({
      code: "document.newerVersion",
      where: "version",
      values: { version: 99, newest: experimentVersion },
      repairs: [],
    });
    expect([0, -1, 0.5, "1", null].map((version) => at("version", version)?.where)).toEqual(
      Array.from({ length: 5 }, () => "version"),
    );
  });
});

describe("older versions", () => {
  test("every version but the newest has a step to the next", () => {
    expect(migrations).toHaveLength(experimentVersion - 1);
  });

  test("version 1 gets a canvas, and settings that change nothing", () => {
    const old = readFixture("v1.json") as { network: { layers: object[] }; training: object };
    const result = parseExperiment(old);
    const kernel = { kernelL1: 0, kernelL2: 0, kernelConstraint: "none", maxNorm: 2, trainable: true };
    const added: Readonly<Record<string, object>> = {
      input: { port: "all" },
      dense: kernel,
      output: kernel,
      batchNormalization: { center: true, scale: true, trainable: true },
    };
    const layers = old.network.layers.map((layer) => ({
      ...layer,
      ...added[(layer as { kind: string }).kind],
    }));
    expect(result).toEqual({
      ok: true,
      value: {
        ...old,
        version: 2,
        canvas: { places: {}, folded: [] },
        network: { ...old.network, layers },
        training: { ...old.training, truncation: null, stateful: false, teacherForcing: 1 },
      },
    });
  });

  test("version 1 knows no packs", () => {
    const table = { kind: "table", set: "iris", without: ["petal_width_cm"], axes: null };
    const old = { ...(readFixture("v1.json") as object), data: table };
    expect(parseExperiment(old)).toMatchObject({ ok: true, value: { data: { ...table, pack: null } } });
  });

  test.each(Array.from({ length: experimentVersion }, (_, i) => i + 1))("version %i opens", (version) => {
    const result = parseExperiment(readFixture(`v${version}.json`));
    expect(result).toMatchObject({
      ok: true,
      value: { version: experimentVersion } satisfies Partial<Experiment>,
    });
  });
});
