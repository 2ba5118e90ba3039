/** Runs the programs that docs/data.md prints, and opens what they write. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadDataset } from "#data/loadDataset.ts";
import { toLayout } from "#data/layouts/layouts.ts";
import { parsePack } from "#data/pack.ts";
import { toPackEntries } from "#data/packEntries.ts";
import { readZip } from "#data/zip.ts";

const guide = readFileSync(new URL("../../docs/data.md", import.meta.url), "utf8");
const programs = [...guide.matchAll(/```python\n(.*?)```/gs)].map((match) => match[1]!);
const folder = mkdtempSync(join(tmpdir(), "packs-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("every layout is told, with its tasks", () => {
  const kinds = ["images", "table", "text", "words", "pairs", "series", "records", "ratings"] as const;
  const missing = kinds.flatMap((kind) => {
    const { layout, tasks } = toLayout(kind);
    const headings = guide.split("\n").filter((line) => line.startsWith("## "));
    const isHeaded = headings.some((line) => line.includes(`\`${layout}\``));
    const untold = [...tasks.keys()].filter((task) => !guide.includes(`"${task}"`));
    return [...(isHeaded ? [] : [layout]), ...untold];
  });
  expect(missing).toEqual([]);
});

function canRunPython(): boolean {
  try {
    execFileSync("python3", ["--version"]);
    return true;
  } catch {
    // oxlint-disable-next-line no-console -- what is skipped is told
    console.warn("Skipped: the packing programs of docs/data.md need python3.");
    return false;
  }
}
const withoutPython = !canRunPython();

function run(program: string, ...words: readonly string[]): void {
  execFileSync("python3", ["-", ...words], { cwd: folder, input: program });
}

function readFolder(name: string) {
  const names = readdirSync(join(folder, name));
  return toPackEntries(
    names.map((file) => ({
      path: `${name}/${file}`,
      bytes: new Uint8Array(readFileSync(join(folder, name, file))),
    })),
  );
}

test.skipIf(withoutPython)("the program for pictures writes a pack, as a folder and as a zip", async () => {
  run(programs[0]!);
  const zip = new Uint8Array(readFileSync(join(folder, "crosses.zip")));
  for (const entries of [readFolder("crosses"), readZip(zip)]) {
    const pack = await parsePack(entries.ok ? entries.value : new Map());
    if (!pack.ok) throw new Error(JSON.stringify(pack.error));
    expect(pack.value).toMatchObject({
      id: "crosses",
      about: { titleZh: "叉和方框", generated: true },
      spec: { pack: { shape: [12, 12, 1], classes: 2, train: 200, test: 50 } },
    });
    const dataset = await loadDataset(pack.value.spec, pack.value.files);
    if (!dataset.ok) throw new Error(JSON.stringify(dataset.error));
    expect(dataset.value.train.y.reduce((a, b) => a + b)).toBe(100);
    expect(dataset.value.train.x.reduce((a, b) => Math.max(a, b))).toBe(1);
  }
});

test.skipIf(withoutPython)(
  "the program for tables makes a pack of a table with words for classes",
  async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i},${i * 1.5},${i % 2 === 0 ? "猫" : "狗"}`);
    writeFileSync(join(folder, "animals.csv"), `\uFEFF重量,length,kind\r\n${rows.join("\r\n")}\r\n`);
    run(programs[1]!, "animals.csv", "my-set");
    const entries = readFolder("my-set");
    const pack = await parsePack(entries.ok ? entries.value : new Map());
    expect(pack).toMatchObject({
      ok: true,
      value: {
        about: { classes: ["狗", "猫"] },
        spec: { set: "my-set", pack: { columns: ["重量", "length"], classes: 2, train: 16, test: 4 } },
      },
    });
  },
);
