import fc from "fast-check";
import { expect, test } from "vitest";
import {
  embedPanels,
  parseEmbedQuery,
  plainEmbed,
  toEmbedQuery,
  type EmbedQuery,
} from "#model/embedQuery.ts";

const known = {
  backends: ["webgpu", "webgl", "wasm", "cpu"],
  languages: ["en", "zh"],
  lessons: ["backprop"],
};
const parse = (query: string) => parseEmbedQuery(new Map(new URLSearchParams(query)), known);

const full: EmbedQuery = {
  panels: ["data", "network"],
  access: {
    hide: ["share", "training.*"],
    lock: ["network.layers"],
    limit: { "training.learningRate": { min: 0.001, max: 0.1 }, "data.set": { values: ["circle", "xor"] } },
  },
  autoplay: true,
  lang: "zh",
  theme: "dark",
  accent: "#b31b1b",
  lesson: "backprop",
  task: null,
  backend: "wasm",
  state: "e2=AbC-_9",
  seed: 7,
  origin: "https://course.example.org:8443",
};

test("a query without wishes is the usual frame", () => {
  expect(parse("?embed=1")).toEqual({ asked: plainEmbed, faults: [] });
});

test("a query tells all that was asked, and comes back as it was", () => {
  expect(parse(toEmbedQuery(full))).toEqual({ asked: full, faults: [] });
  expect(toEmbedQuery(plainEmbed)).toBe("?embed=1");
});

test("what cannot be read is told and left out; the rest works", () => {
  const query =
    "?embed=1&colour=red&panels=network,menu&hide=run.toggle,stop&limit=training.batchSize:64..8;nothing:1..2&theme=blue&accent=red&seed=-1&origin=javascript:alert(1)&backend=tpu&lang=fr";
  const { asked, faults } = parse(query);
  expect(asked).toEqual({
    ...plainEmbed,
    panels: ["network"],
    access: { hide: ["run.toggle"], lock: [], limit: {} },
  });
  expect(faults.map(({ code, name }) => `${code} ${name}`)).toEqual([
    "unknown colour",
    "control hide",
    "value limit",
    "control limit",
    "value panels",
    "value lang",
    "value theme",
    "value accent",
    "value backend",
    "value seed",
    "value origin",
  ]);
});

test("of a lesson and a task the lesson is taken", () => {
  const { asked, faults } = parse("?embed=1&lesson=backprop&task=abc");
  expect([asked.lesson, asked.task]).toEqual(["backprop", null]);
  expect(faults).toEqual([{ code: "conflict", name: "task", value: "lesson" }]);
});

test("a limit on what is locked, and a panel for a lesson that is not named, are told", () => {
  expect(parse("?embed=1&lock=seed&limit=seed:1..9&panels=network,lesson").faults).toEqual([
    { code: "conflict", name: "panels", value: "lesson" },
    { code: "conflict", name: "limit seed", value: "lock" },
  ]);
});

test("what is too long is refused, and the faults of a whole flood are few and short", () => {
  expect(parse(`?embed=1&hide=${"a".repeat(5000)}`).faults).toEqual([
    { code: "tooLong", name: "hide", value: "" },
  ]);
  const flood = Array.from({ length: 500 }, (_, i) => `${"x".repeat(200)}${i}=1`).join("&");
  const { faults } = parse(`?embed=1&${flood}`);
  expect(faults.length).toBe(20);
  expect(Math.max(...faults.map(({ name }) => name.length))).toBe(60);
});

test("any text is read without a crash, and always gives a frame that shows something", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom("panels", "hide", "lock", "limit", "seed", "accent", "state"),
        fc.string(),
      ),
      (given) => {
        const { asked } = parseEmbedQuery(new Map(Object.entries(given)), known);
        expect(asked.panels.length).toBeGreaterThan(0);
        expect(asked.panels.every((panel) => embedPanels.includes(panel))).toBe(true);
      },
    ),
  );
});
