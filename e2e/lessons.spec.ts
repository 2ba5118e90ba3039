/**
 * @file Plays every lesson to its end in both languages, doing by mouse and keyboard what each step asks for. The acts are
 * a table with a row for each kind of condition, so that a new lesson is played without a line here.
 */
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { en } from "#i18n/en.ts";
import { enLater } from "#i18n/enLater.ts";
import { zh } from "#i18n/zh.ts";
import { zhLater } from "#i18n/zhLater.ts";
import {
  lessonIds,
  type Condition,
  type ConditionKind,
  type Lesson,
  type LessonText,
} from "#lessons/lesson.ts";
import { lessons } from "#lessons/lessons.ts";
import { defaultExperiment } from "#model/presets.ts";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

const words = { en: { ...en, ...enLater }, zh: { ...zh, ...zhLater } };
type Lang = keyof typeof words;

interface Stage {
  readonly page: Page;
  readonly panel: Locator;
  readonly say: (typeof words)["en"];
  /** The step is done. */
  readonly ticked: () => Promise<void>;
}

type Act<K extends ConditionKind> = (
  stage: Stage,
  condition: Extract<Condition, { readonly kind: K }>,
) => Promise<void>;

/** Trains until the step is done, then rests. */
async function train({ page, say, ticked }: Stage): Promise<void> {
  await page.getByRole("button", { name: say["transport.play"], exact: true }).click();
  await ticked();
  await ask(page, "pause");
}

/** More steps than these are played. */
const mostPressed = 10;

const acts: { readonly [K in ConditionKind]: Act<K> } = {
  read: async () => {},
  play: train,
  epochs: train,
  metric: train,
  steps: async (stage, { least }) => {
    const { page, say } = stage;
    if (least > mostPressed) return train(stage);
    for (let i = 0; i < least; i++) {
      const before = (await ask(page, "status")).step;
      await page.getByRole("button", { name: say["command.stepBatch"], exact: true }).click();
      await expect.poll(async () => (await ask(page, "status")).step).toBe(before + 1);
    }
  },
  setting: async ({ panel, say }) => {
    await panel.getByRole("button", { name: say["lessons.showHow"] }).click();
  },
  restart: async ({ page, say }) => {
    await page.getByRole("button", { name: say["command.reset"], exact: true }).click();
  },
  weight: async ({ page }) => {
    const weight = page.locator(".sum-card").getByRole("textbox").first();
    await weight.fill("2");
    await weight.press("Enter");
  },
  neuron: async ({ page }, { how, layer, unit }) => {
    const neuron = page.locator(`[data-neuron="${layer ?? "output"}/${unit ?? 0}"]`);
    await (how === "selected" ? neuron.click() : neuron.hover());
  },
  point: async ({ page }) => {
    await page.locator(".map-picture").click({ position: { x: 90, y: 60 } });
  },
  inspector: async ({ page, say }, { layer, tab }) => {
    const node = page.locator(`.react-flow__node[data-id="${layer ?? "output"}"]`);
    await node.locator(".network-header, .card-head").first().click();
    await page.getByRole("tab", { name: say[`inspector.tab.${tab}`], exact: true }).click();
  },
  own: async ({ page, say }) => {
    const pad = page.locator("[role=application]").last();
    const text = page.getByRole("textbox", { name: say["spelling.word"] });
    await expect(pad.or(text).first()).toBeVisible();
    if (await text.isVisible()) return text.fill("stella");
    await pad.focus();
    for (const key of [" ", "ArrowRight", "ArrowRight", "ArrowDown", " "]) await page.keyboard.press(key);
  },
  race: async ({ page, say, ticked }) => {
    await page.locator("[data-control=backend] button").first().click();
    await page.getByRole("button", { name: say["backend.race"] }).click();
    await ticked();
    await page.keyboard.press("Escape");
  },
  answer: async ({ panel }, { answers, right }) => {
    await panel.getByRole("radio").nth(answers.indexOf(right)).check();
  },
  border: async ({ page, panel, say, ticked }) => {
    const map = panel.getByRole("img", { name: say["lessons.border"] });
    const { width, height } = (await map.boundingBox())!;
    await map.hover({ position: { x: width / 4, y: height / 4 } });
    await page.mouse.down();
    await map.hover({ position: { x: width / 4, y: height / 3 } });
    await page.mouse.up();
    await panel.getByRole("radio", { name: say["lessons.border.blue"] }).check({ force: true });
    await map.focus();
    for (const key of ["ArrowRight", "ArrowRight", "ArrowUp", "Enter"]) await page.keyboard.press(key);
    await panel.getByRole("button", { name: say["lessons.sketch.run"] }).click();
    await ticked();
    await expect(panel.getByRole("status").filter({ hasText: "%" })).toBeVisible();
  },
  sketch: async ({ page, panel, say, ticked }) => {
    await panel.getByRole("slider").first().press("ArrowUp");
    await panel.getByRole("button", { name: say["lessons.sketch.run"] }).click();
    await ticked();
    await ask(page, "pause");
  },
};

async function play(page: Page, lesson: Lesson, text: LessonText, lang: Lang): Promise<void> {
  const say = words[lang] as (typeof words)["en"];
  const panel = page.locator("[data-region=lesson]");
  for (const [index, { id, target, until }] of lesson.steps.entries()) {
    const isLast = index === lesson.steps.length - 1;
    const next = panel.getByRole("button", {
      name: say[isLast ? "lessons.finish" : "lessons.next"],
      exact: true,
    });
    await test.step(`${lang}: ${id}`, async () => {
      await expect(panel.getByRole("heading", { level: 3 })).toHaveText(text.steps[id]!.title);
      if (target) await expect(page.locator("[data-pointed]").first()).toBeVisible();
      const ticked = () => expect(next).toBeVisible({ timeout: test.info().timeout / 2 });
      const act = acts[until.kind] as Act<ConditionKind>;
      await act({ page, panel, say, ticked }, until);
      await ticked();
      await next.click();
    });
  }
  await expect(panel).toBeHidden();
}

for (const id of lessonIds) {
  test(`the lesson ${id} can be played to its end in both languages`, async ({ page }) => {
    const lesson: Lesson = await lessons[id].load();
    // A race tries every backend, and on GPUs in software each takes its time.
    if (lesson.steps.some(({ until }) => until.kind === "race")) test.setTimeout(900_000);
    await openPlayground(page, `?lesson=${id}&lang=en`);
    await play(page, lesson, await lessons[id].text.en(), "en");
    expect(await ask(page, "experiment"), "the student's own experiment is back").toEqual(defaultExperiment);
    await ask(page, "step", "epoch", 2);
    const { step } = await ask(page, "status");
    await page.getByRole("radio", { name: "简体中文" }).check({ force: true });
    await page.getByRole("button", { name: zh["app.lessons"], exact: true }).click();
    const item = page.getByRole("dialog").getByRole("button", { name: zhLater[`lesson.${id}`] });
    await expect(item).toContainText(zhLater["lessons.finished"]);
    await item.click();
    await play(page, lesson, await lessons[id].text.zh(), "zh");
    await expect.poll(async () => (await ask(page, "status")).step, "and what it has learned").toBe(step);
  });
}

test("an unknown lesson is told, with those that there are; a reload goes on where the student was", async ({
  page,
}) => {
  await openPlayground(page, "?lesson=nosuch&lang=zh");
  const dialog = page.getByRole("dialog", { name: zh["app.lessons"] });
  await expect(dialog.getByRole("alert")).toContainText("nosuch");
  const own = await ask(page, "experiment");
  await ask(page, "step", "epoch", 2);
  const { step } = await ask(page, "status");
  await dialog.getByRole("button", { name: zhLater["lesson.neuron"] }).click();
  await expect(page).toHaveURL(/lesson=neuron/);
  const panel = page.locator("[data-region=lesson]");
  await panel.getByRole("button", { name: zhLater["lessons.next"] }).click();
  await expect(panel.getByRole("heading", { level: 3 })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include("[data-region=lesson]").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  const title = await panel.getByRole("heading", { level: 3 }).textContent();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await panel.getByRole("button", { name: zhLater["lessons.step"].split("{")[0]! }).click();
  await page.getByRole("button", { name: zhLater["lessons.print"] }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
  await expect(page.getByRole("heading", { level: 2, name: `2 ${title}` })).toBeAttached();
  await page.reload();
  await expect(panel.getByRole("heading", { level: 3 })).toHaveText(title!);
  await panel.getByRole("button", { name: zhLater["lessons.leave"] }).click();
  await expect(panel).toBeHidden();
  await expect.poll(() => ask(page, "experiment")).toEqual(own);
  await expect.poll(async () => (await ask(page, "status")).step).toBe(step);
  await expect(page).not.toHaveURL(/lesson=/);
});
