import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createNextSigns } from "./nextSigns.ts";
import { createStage, loadTokens, pressKey, type Stage } from "./stage.fixture.ts";
import { nextSigns, prose, verse } from "./writing.fixture.ts";
import { createWrittenText } from "./writtenText.ts";

let stage: Stage;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(320, 240);
});
afterEach(() => stage.destroy());

const all = (selector: string) => [...stage.host.querySelectorAll<HTMLElement>(selector)];
const root = () => all("[role=img]")[0]!;
const tops = () => new Set(all(".viz-sign").map((sign) => sign.getBoundingClientRect().top));

test("a poem has a line for each clause, and the longest one fits", () => {
  createWrittenText(stage.host).update(verse);
  expect(
    all(".viz-sign")
      .map((sign) => sign.textContent)
      .join(""),
  ).toBe("春山不见人，但闻人语响。返景入深林，云照青苔上。");
  expect(tops().size).toBe(4);
  expect(all(".viz-sign")[0]!.offsetWidth).toBe(46);
});

test("a line of seven takes smaller signs", () => {
  const signs = Array.from("朝辞白帝彩云间，", (text) => ({ text, share: 0.5 }));
  createWrittenText(stage.host).update({ ...verse, signs });
  expect(tops().size).toBe(1);
  expect(all(".viz-sign")[0]!.offsetWidth).toBe(40);
});

test("bars are as long as the probability, and what was given has none", () => {
  createWrittenText(stage.host).update(verse);
  const bar = (i: number) => getComputedStyle(all(".viz-sign")[i]!, "::after");
  expect(bar(0).content).toBe("none");
  const room = Number.parseFloat(getComputedStyle(all(".viz-sign")[3]!, "::before").width);
  // 0.56 of it
  expect(Number.parseFloat(bar(3).width) / room).toBeCloseTo(0.56, 2);
  expect(all(".viz-sign-given")).toHaveLength(2);
});

test("the marked sign is one, with a ground of its own", () => {
  createWrittenText(stage.host).update(verse);
  expect(all(".viz-sign-marked").map((sign) => sign.textContent)).toEqual(["云"]);
});

test("running text breaks where it says so and is put again with the elements that are there", () => {
  const chart = createWrittenText(stage.host);
  chart.update(prose);
  expect(all("br")).toHaveLength(1);
  const before = all(".viz-sign");
  chart.update({ ...prose, signs: prose.signs.slice(0, 10) });
  expect(all(".viz-sign")).toEqual(before.slice(0, 10));
  expect(all("br")).toHaveLength(0);
});

test("a click and the arrow keys choose a sign and read it; Escape goes back to the newest", () => {
  const onMark = vi.fn<(index: number | null) => void>();
  const chart = createWrittenText(stage.host);
  chart.update({ ...verse, onMark });
  all(".viz-sign")[4]!.click();
  root().focus();
  for (const key of ["ArrowLeft", "ArrowRight", "Home", "End", "Escape"])
    expect(pressKey(root(), key)).toBe(true);
  expect(pressKey(root(), "a")).toBe(false);
  expect(onMark.mock.calls.map(([index]) => index)).toEqual([4, 17, 19, 0, null, null]);
  chart.update({ ...verse, marked: 3 });
  expect(root().ariaLabel).toBe("A poem. sign 3");
});

test("the next signs are a list of meters, the drawn one marked, those that cannot be seen named", () => {
  createNextSigns(stage.host).update(nextSigns);
  const meters = all("[role=meter]");
  expect(meters.map((meter) => meter.ariaLabel)).toEqual(["复", "云, drawn", "入", "blank", "照", "深"]);
  expect(meters.map((meter) => meter.ariaValueText)).toEqual([
    "79.5%",
    "9.4%",
    "2.1%",
    "2.0%",
    "2.0%",
    "0.0%",
  ]);
  expect(all(".viz-next-is-drawn").map((row) => row.textContent)).toEqual(["云drawn9.4%"]);
});

test("the list keeps its height while it is empty", () => {
  const chart = createNextSigns(stage.host);
  chart.update(nextSigns);
  const { height } = all(".viz-next")[0]!.getBoundingClientRect();
  chart.update({ ...nextSigns, signs: [], drawn: null });
  expect(all(".viz-next")[0]!.getBoundingClientRect().height).toBe(height);
});
