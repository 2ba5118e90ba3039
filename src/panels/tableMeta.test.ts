import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { planeSets, tableSets } from "#model/data.ts";
import { createPlaneData } from "#model/presets.ts";
import { parseTableMeta } from "#panels/tableMeta.ts";
import { toTips } from "#panels/tips.ts";

const read = (set: string) =>
  readFileSync(new URL(`../../public/data/${set}/meta.json`, import.meta.url), "utf8");

test.each(tableSets)("%s names its source, licence and attribution", (set) => {
  const meta = parseTableMeta(read(set));
  expect(meta.ok && [meta.value.source, meta.value.licence, meta.value.attribution].every(Boolean)).toBe(
    true,
  );
});

test("a note is read in both languages; what is no description is refused", () => {
  expect(parseTableMeta(read("breast-cancer"))).toMatchObject({
    value: { note: "Not for diagnosis.", noteZh: "不得用于诊断。" },
  });
  for (const text of ["", "null", "[]", '{"source": 1, "licence": "", "attribution": ""}']) {
    expect(parseTableMeta(text)).toEqual({ ok: false, error: "unreadable" });
  }
});

test("every set has several things to try, each once", () => {
  const specs = [
    ...planeSets.map((set) => createPlaneData(set)),
    ...tableSets.map((set) => ({ kind: "table" as const, set, pack: null, without: [], axes: null })),
  ];
  for (const data of specs) {
    const tips = toTips(data);
    expect(tips.length).toBeGreaterThanOrEqual(4);
    expect(new Set(tips).size).toBe(tips.length);
  }
});
