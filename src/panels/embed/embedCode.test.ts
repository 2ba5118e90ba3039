import { expect, test } from "vitest";
import { plainEmbed } from "#model/embedQuery.ts";
import { toElementCode, toFrameCode } from "#panels/embed/embedCode.ts";

const asked = { ...plainEmbed, state: "e2=A-_", lang: "zh", accent: "#b31b1b" };
const base = "https://school.example/loom/";

test("a frame has its address and its size; a title is only text", () => {
  expect(toFrameCode({ asked, base, title: '"><b>', size: { width: null, height: 420 } })).toBe(
    '<iframe src="https://school.example/loom/?embed=1&amp;lang=zh&amp;accent=b31b1b&amp;state=e2=A-_" title="&quot;&gt;&lt;b&gt;" width="100%" height="420" style="border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>',
  );
});

test("the element has the parameters as attributes", () => {
  expect(toElementCode({ asked, base, title: "Spirals", size: { width: 900, height: 560 } })).toBe(
    '<script src="https://school.example/loom/embed.js" defer></script>\n<layer-loom src="https://school.example/loom/" title="Spirals" lang="zh" accent="b31b1b" state="e2=A-_" style="max-width: 900px"></layer-loom>',
  );
});
