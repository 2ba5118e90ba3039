import { expect, test } from "vitest";
import { listSets } from "#data/listSets.ts";

const list = (...entries: readonly unknown[]) => listSets(JSON.stringify(entries));

test("the app's own sets are told from folders that somebody added", () => {
  expect(
    list(
      { id: "mnist", title_en: "Digits", title_zh: "数字", task: "image-classification", bytes: 12 },
      { id: "class-5b", task: "classification" },
    ),
  ).toEqual([
    {
      id: "mnist",
      title: "Digits",
      titleZh: "数字",
      kind: "images",
      own: true,
      folder: "data/mnist",
      bytes: 12,
    },
    {
      id: "class-5b",
      title: "class-5b",
      titleZh: "class-5b",
      kind: "table",
      own: false,
      folder: "data/class-5b",
      bytes: null,
    },
  ]);
});

test("a set that cannot be opened, or has no good name, is passed over; the first of two stays", () => {
  const task = "regression";
  const ids = list(
    null,
    { id: "../up", task },
    { id: 3, task },
    { id: "votes", task: "election" },
    { id: "rain", task },
    { id: "rain", task, title_en: "again" },
  );
  expect(ids.map(({ id, title }) => [id, title])).toEqual([["rain", "rain"]]);
});

test("a list that cannot be read is empty", () => {
  expect([listSets("{"), listSets('{"id": "a"}'), listSets("")]).toEqual([[], [], []]);
});
