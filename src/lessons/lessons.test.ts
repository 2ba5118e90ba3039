/** @file What every lesson keeps to, so that a teacher who writes one learns at once what is missing. */
import { readFileSync } from "node:fs";
import katex from "katex";
import { expect, test } from "vitest";
import { en } from "#i18n/en.ts";
import { enLater } from "#i18n/enLater.ts";
import { controlNames } from "#model/controls.ts";
import { experimentVersion } from "#model/experiment.ts";
import { validate } from "#model/validate.ts";
import { toExperimentAt, type Lesson, type LessonText, type Step, type StepText } from "./lesson.ts";
import { lessonIds } from "./lesson.ts";
import { lessons } from "./lessons.ts";
import { findNumbers, listParts, parseMarkup, type Inline } from "./markup.ts";
import { placeNames } from "./targets.ts";
import { isTerm, terms } from "./terms.ts";

const glossary = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");
const messages = { ...en, ...enLater };
const loaded = await Promise.all(
  lessonIds.map(async (id) => ({
    id,
    minutes: lessons[id].minutes,
    count: lessons[id].steps,
    lesson: (await lessons[id].load()) as Lesson,
    texts: { en: await lessons[id].text.en(), zh: await lessons[id].text.zh() },
  })),
);
const each = loaded.flatMap(({ id, lesson, texts }) =>
  (["en", "zh"] as const).map((lang) => ({
    id,
    lang,
    lesson,
    text: texts[lang] as LessonText,
  })),
);

/** Every marked-up text of a step. */
function toMarkups({ text, task, done, answers }: StepText): string[] {
  const said = Object.values(answers ?? {}).flatMap((answer) => [answer.text, answer.why]);
  return [text, task ?? "", done ?? "", ...said].filter((markup) => markup !== "");
}

const toParts = (step: StepText): Inline[] =>
  toMarkups(step).flatMap((markup) => listParts(parseMarkup(markup)));
const dummyNumbers = new Proxy(
  {},
  { get: (_, name) => (name === "target" || name === "trainLoss" || name === "learningRate" ? 0 : () => 0) },
);
const numbersOf = (step: Step) => Object.keys(step.numbers?.(dummyNumbers as never) ?? {});

test("the list knows how many steps a lesson has; they have ids of their own", () => {
  for (const { id, lesson, count, minutes } of loaded) {
    const ids = lesson.steps.map((step) => step.id);
    expect([id, ids.length]).toEqual([id, count]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(minutes >= 5 && minutes <= 15 && ids.length >= 8 && ids.length <= 16).toBe(true);
  }
});

test.each(each)("$id in $lang has words for every step, and no others", ({ lesson, text }) => {
  expect(Object.keys(text.steps)).toEqual(lesson.steps.map(({ id }) => id));
  for (const { id, until } of lesson.steps) {
    const { task, answers } = text.steps[id]!;
    expect([id, until.kind === "read"]).toEqual([id, task === undefined]);
    expect(Object.keys(answers ?? {})).toEqual(until.kind === "answer" ? [...until.answers] : []);
    if (until.kind === "answer") expect(until.answers).toContain(until.right);
  }
});

test.each(each)("$id in $lang speaks of terms, messages and numbers that there are", ({ lesson, text }) => {
  for (const step of lesson.steps) {
    const words = text.steps[step.id]!;
    for (const part of toParts(words)) {
      if (part.kind === "term") expect(isTerm(part.term), part.term).toBe(true);
      if (part.kind === "message") expect(Object.keys(messages)).toContain(part.key);
    }
    const known = numbersOf(step);
    const wanted = toMarkups(words).flatMap(findNumbers);
    expect(wanted.map((name) => name.replace(/^now\./, "")).filter((name) => !known.includes(name))).toEqual(
      [],
    );
  }
});

test.each(each)("$id in $lang has formulas that can be set", ({ lesson, text }) => {
  for (const { id } of lesson.steps) {
    for (const part of toParts(text.steps[id]!)) {
      if (part.kind !== "formula") continue;
      const tex = part.tex.replaceAll(/<\(?[\w.]+\)?>/g, "1");
      expect(() => katex.renderToString(tex, { strict: "error" }), tex).not.toThrow();
    }
  }
});

test.each(each)("$id in $lang leaves no mark unread", ({ lesson, text }) => {
  const plain = lesson.steps.flatMap(({ id }) =>
    toParts(text.steps[id]!).flatMap((part) =>
      part.kind === "text" || part.kind === "stress" ? [part.text] : [],
    ),
  );
  expect(plain.filter((words) => /[*$[\]{}\\]/.test(words))).toEqual([]);
});

test.each(loaded)("$id begins each step with an experiment that can be trained", ({ lesson }) => {
  for (const [index, step] of lesson.steps.entries()) {
    const experiment = toExperimentAt(lesson, index);
    expect([step.id, validate(experiment)]).toEqual([step.id, []]);
    expect(experiment.version).toBe(experimentVersion);
    const { until } = step;
    if (until.kind !== "setting") continue;
    const example = until.example(experiment);
    expect([step.id, validate(example)]).toEqual([step.id, []]);
    expect(until.holds(example, experiment), `${step.id}: the example does what is asked`).toBe(true);
    expect(until.holds(experiment, experiment), `${step.id}: it is not so from the start`).toBe(false);
  }
});

test.each(loaded)("$id points at controls and places that there are", ({ lesson }) => {
  for (const { target } of lesson.steps) {
    const [kind, name] = target?.split(":") ?? [];
    if (kind === "control") expect(controlNames).toContain(name);
    if (kind === "place") expect(placeNames).toContain(name);
  }
});

test("Chinese lessons have Chinese punctuation", () => {
  const halfWidth = /\p{Script=Han}[,;:!?()"']|[,;:!?()"']\p{Script=Han}|\p{Script=Han}\.(?!\d)/u;
  const wrong = loaded.flatMap(({ texts }) =>
    Object.values<StepText>(texts.zh.steps).flatMap((step) =>
      [step.title, ...toMarkups(step)].filter((words) => halfWidth.test(words.replaceAll(/\$[^$]*\$/g, ""))),
    ),
  );
  expect(wrong).toEqual([]);
});

test("the terms are those of the glossary", () => {
  const rows = glossary.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const missing = Object.values(terms).filter(
    ({ en, zh }) =>
      !rows.some(
        ([, english, chinese]) => english?.includes(en.name.split(" ").at(-1)!) && chinese?.includes(zh.name),
      ),
  );
  expect(missing.map(({ en }) => en.name)).toEqual([]);
});
