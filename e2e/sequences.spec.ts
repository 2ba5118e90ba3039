import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

/** The template after a few batches: enough that its results are there, not that they are good. */
async function openTemplate(page: Page, template: string, steps: number, query = ""): Promise<void> {
  await openPlayground(page, query);
  await ask(page, "load", { template });
  await ask(page, "step", "batch", steps);
}

test("a poem is written on from its beginning, and another one from another seed", async ({ page }) => {
  await openTemplate(page, "tang-poems", 5, "?lang=zh");
  const poem = page.getByRole("img", { name: /^网络写出的文字：/ });
  const start = page.getByRole("textbox", { name: "开头" });
  await start.fill("春山");
  /** The first ten signs, beginning included, once they are there. */
  const write = async () => {
    await expect(poem).toHaveAccessibleName(/：春山.{8}/su);
    return Array.from((await poem.getAttribute("aria-label"))!)
      .slice(0, 18)
      .join("");
  };
  const first = await write();
  await page.getByRole("button", { name: "再写一首" }).click();
  await expect(page.getByText("种子 2")).toBeVisible();
  await expect.poll(write).not.toBe(first);
  await start.fill("龘");
  await expect(page.getByText(/不在字表中：龘/)).toBeVisible();
});

/** 60 months with a season; one value is missing. */
const csv = ["month,visitors"]
  .concat(
    Array.from({ length: 60 }, (_, i) => {
      const month = `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
      const value = i === 20 ? "" : (100 + i + 20 * Math.sin((i * Math.PI) / 6)).toFixed(1);
      return `${month},${value}`;
    }),
  )
  .join("\n");

test("a pasted series with a gap is mended, forecast, and still there after a reload", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("radio", { name: "Sequences" }).click();
  await page.getByRole("button", { name: "Paste or open a series (CSV)" }).click();
  await page.getByRole("textbox", { name: "Numbers, with or without dates" }).fill(csv);
  await expect(page.getByText("visitors has 1 gap")).toBeVisible();
  await expect(page.getByRole("button", { name: "Learn from this series" })).toBeDisabled();
  await page.getByRole("button", { name: "Fill from the neighbours" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Visitors");
  await page.getByRole("button", { name: "Learn from this series" }).click();
  await expect(page.getByRole("heading", { name: "Forecast of visitors" })).toBeVisible();
  await ask(page, "step", "epoch", 3);
  const network = page.getByRole("row", { name: /network/ }).first();
  await expect(network).toContainText(/\d\.\d/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Forecast of visitors" })).toBeHidden();
  await page.getByRole("button", { name: "Redo" }).click();
  await expect(page.getByRole("heading", { name: "Forecast of visitors" })).toBeVisible();
  await page.reload();
  await page.waitForFunction(() => "layerloom" in window);
  await expect(page.getByRole("heading", { name: "Forecast of visitors" })).toBeVisible();
});

test("a threshold decides which payments are marked", async ({ page }) => {
  await openTemplate(page, "fraud-labels", 3);
  const counts = page.getByText(/\d+ payments? (is|are) marked/);
  const before = await counts.innerText();
  const marks = page.getByRole("slider", { name: "So many are marked, the most suspicious first" });
  await marks.focus();
  await page.keyboard.press("End");
  await expect(counts).not.toHaveText(before);
  await expect(page.getByRole("img", { name: /^Precision over recall/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("a date in words is written as an ISO date, sign by sign, and attention says from where", async ({
  page,
}) => {
  await openTemplate(page, "dates-attention", 5);
  await page.getByRole("textbox", { name: "Text" }).fill("3 May 1984");
  await expect(page.getByRole("img", { name: /^The answer: \S/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Where it looks" })).toBeVisible();
  await page.getByRole("textbox", { name: "Text" }).fill("3 May 1984 ☃");
  await expect(page.getByText("Not in the alphabet: ☃.", { exact: false })).toBeVisible();
});

test("a link of an experiment on text opens it again, in either language", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "load", { template: "word-language" });
  const link = await ask(page, "link");
  const experiment = await ask(page, "experiment");
  await page.goto(link.replace("/#", "/?lang=zh#"));
  await page.waitForFunction(() => "layerloom" in window);
  await expect(
    page.getByRole("table", { name: "测试准确率" }).or(page.getByText("朴素贝叶斯").first()),
  ).toBeVisible();
  expect(await ask(page, "experiment")).toEqual(experiment);
});
