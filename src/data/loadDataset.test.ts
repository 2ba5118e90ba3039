import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { loadDataset } from "#data/loadDataset.ts";
import type { TableData } from "#model/data.ts";
import { createPlaneData } from "#model/presets.ts";

const iris: TableData = { kind: "table", set: "iris", pack: null, without: [], axes: null };
const get = (path: string) => readFile(new URL(`../../public/${path}`, import.meta.url), "utf8");

test("a table is fetched by paths relative to the page", async () => {
  const asked: string[] = [];
  const result = await loadDataset(iris, (path) => {
    asked.push(path);
    return get(path);
  });
  expect(asked).toEqual(["data/iris/meta.json", "data/iris/data.csv"]);
  expect(result).toMatchObject({
    ok: true,
    value: { features: 4, train: { count: 120 }, test: { count: 30 } },
  });
});

test("the plane asks for nothing", async () => {
  const result = await loadDataset(createPlaneData("spiral"), () => Promise.reject(new Error("asked")));
  expect(result).toMatchObject({ ok: true, value: { features: 2 } });
});

test("a file that does not arrive is a problem with its path and reason", async () => {
  const result = await loadDataset(iris, (path) =>
    path.endsWith(".csv") ? Promise.reject(new Error("404")) : get(path),
  );
  expect(result).toEqual({
    ok: false,
    error: {
      code: "data.failedToLoad",
      where: "data.set",
      values: { path: "data/iris/data.csv", reason: "404" },
    },
  });
});

test("a file cut short is a problem, not a smaller data set", async () => {
  const result = await loadDataset(iris, async (path) => {
    const text = await get(path);
    return path.endsWith(".csv") ? text.slice(0, 1000) : text;
  });
  expect(result).toMatchObject({
    ok: false,
    error: { code: "data.failedToLoad", values: { path: "data/iris/data.csv", reason: "size" } },
  });
});
