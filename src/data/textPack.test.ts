import { expect, test } from "vitest";
import { loadDataset } from "#data/loadDataset.ts";
import { parsePack } from "#data/pack.ts";
import { createTextPack, type OwnText } from "#data/textPack.ts";

const draft: OwnText = {
  title: "我的诗",
  text: "床前明月光，疑是地上霜。\r\n\r\n举头望明月，低头思故乡。".repeat(3),
  unit: "line",
};

test("a text of one's own is a pack like any other", async () => {
  const pack = await parsePack(await createTextPack(draft));
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  expect(pack.value).toMatchObject({
    about: { title: "我的诗", titleZh: "我的诗", generated: false },
    spec: { kind: "text", corpus: "text", length: 25, target: "each" },
  });
  const loaded = await loadDataset(pack.value.spec, pack.value.files);
  if (!loaded.ok || loaded.value.kind !== "text") throw new Error(JSON.stringify(loaded));
  expect([loaded.value.train.count, loaded.value.test.count]).toEqual([3, 1]);
});

test("the same text has the same name, another one another", async () => {
  const toId = async (text: OwnText) => {
    const pack = await parsePack(await createTextPack(text));
    return pack.ok ? pack.value.id : null;
  };
  expect(await toId(draft)).toBe(await toId({ ...draft }));
  expect(await toId(draft)).not.toBe(await toId({ ...draft, text: `${draft.text}!` }));
});

test("a page without sums makes packs too", async () => {
  const entries = await createTextPack(draft, null);
  expect(await parsePack(entries, null)).toMatchObject({ ok: true });
});

test("a text that is too short is no pack", async () => {
  expect(await parsePack(await createTextPack({ ...draft, text: "春" }))).toMatchObject({
    error: { code: "pack.shortText", values: { got: 2, expected: 40 } },
  });
});
