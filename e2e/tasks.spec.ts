import type { Page } from "@playwright/test";
import { ask, expect, openPlayground, test } from "./fixtures.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "Tasks", exact: true }).click();
  await page.getByRole("button", { name }).click();
}

test("a task is made, sent, solved under its locks, and its code checked", async ({
  page,
  browser,
  baseURL,
}) => {
  await openPlayground(page);
  await ask(page, "load", { template: "circle" });
  await openSheet(page, "Make a task");
  const maker = page.getByRole("dialog", { name: "Make a task" });
  await expect(maker.getByText("It needs a title.")).toBeVisible();
  await maker.getByRole("textbox", { name: "Title" }).fill("Few numbers");
  await maker
    .getByRole("textbox", { name: "Text" })
    .fill("Fence in the circle.\n<img src=x onerror=alert(1)>");
  await maker.getByRole("button", { name: "Add a goal" }).click();
  await maker.getByLabel("Goal 2", { exact: true }).selectOption({ label: "At most so many parameters" });
  await maker.getByLabel("Value of goal 2").fill("13");
  await maker.getByLabel("Value of goal 2").press("Enter");
  await maker.getByText("Training", { exact: true }).click();
  await maker.getByLabel("Learning rate", { exact: true }).selectOption("Locked");
  const address = await maker.getByLabel("Link of the task").inputValue();
  await maker.getByRole("button", { name: "Copy frame for a page" }).click();
  const frame = await page.evaluate(() => navigator.clipboard.readText());
  expect(frame).toMatch(/^<iframe src="[^"]*\?embed=1&amp;task=t1[^"]*" title="Few numbers"/);

  const context = await browser.newContext();
  const student = await context.newPage();
  await student.goto(address.replace(/^[^#]*/, baseURL!));
  await student.waitForFunction(() => "layerloom" in window);
  const panel = student.getByRole("complementary", { name: "Task", exact: true });
  await expect(panel.getByRole("heading", { name: "Few numbers" })).toBeVisible();
  await expect(panel.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
  const refused = await student.evaluate(async () => {
    const { layerloom } = window as unknown as { layerloom: { load(what: unknown): Promise<void> } };
    return layerloom.load({ template: "spiral" }).then(
      () => "done",
      () => "refused",
    );
  });
  expect(refused).toBe("refused");
  expect((await ask(student, "experiment")).data.set).toBe("circle");
  await ask(student, "step", "epoch", 40);
  await expect(panel.getByRole("img", { name: "reached", exact: true })).toHaveCount(1);
  await student.getByRole("button", { name: /^1 hidden layer/ }).click();
  await student
    .getByLabel(/Neurons/)
    .first()
    .fill("3");
  await student
    .getByLabel(/Neurons/)
    .first()
    .press("Enter");
  await student.keyboard.press("Escape");
  await expect
    .poll(async () => (await ask(student, "experiment")).network.layers[1])
    .toMatchObject({ units: 3 });
  await ask(student, "step", "epoch", 60);
  await expect(panel.getByRole("heading", { name: "Solved" })).toBeVisible();
  await panel.getByLabel("Your name or number (may stay empty)").fill("Ada 7");
  const code = await panel.getByRole("status", { name: "Completion code" }).innerText();

  await student.reload();
  await student.waitForFunction(() => "layerloom" in window);
  await expect(panel.getByRole("heading", { name: "Solved" })).toBeVisible();
  await student.keyboard.press("l");
  await student.getByRole("button", { name: "离开任务" }).click();
  await expect.poll(async () => (await ask(student, "experiment")).data.set).toBe("spiral");
  await context.close();

  await page.keyboard.press("Escape");
  await openSheet(page, "Check codes");
  const check = page.getByRole("dialog", { name: "Check codes" });
  await check.getByLabel("Link of the task").fill(address);
  const other = code.startsWith("7") ? "8" : "7";
  await check
    .getByLabel("Codes, one per line")
    .fill([code.toLowerCase(), code, code.slice(0, 20) + other + code.slice(21), "I did it"].join("\n"));
  const rows = check.getByRole("row");
  await expect(rows.nth(1)).toContainText(/In order.*Few numbers.*Ada 7.*13 parameters/s);
  await expect(rows.nth(2)).toContainText("The same run as line 1");
  await expect(rows.nth(3)).toContainText("Changed or mistyped");
  await expect(rows.nth(4)).toContainText("Not a code");
  await check.getByLabel("Link of the task").fill("t1=broken");
  await expect(check.getByText(/This link is no task/)).toBeVisible();
  await expect(rows.nth(1)).toContainText("Of a task that is not known here");
});

test("after a task, and a reload in it, the own network is as trained as it was", async ({ page }) => {
  await openPlayground(page);
  await ask(page, "step", "epoch", 2);
  const { step } = await ask(page, "status");
  await page.getByRole("button", { name: "Lessons", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tasks", exact: true }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /Separate two clouds|two clouds/i })
    .click();
  await expect.poll(async () => (await ask(page, "status")).step).toBe(0);
  await ask(page, "step", "batch", 3);
  await page.reload();
  await page.waitForFunction(() => "layerloom" in window);
  await page.getByRole("button", { name: "Leave the task" }).click();
  await expect.poll(async () => (await ask(page, "experiment")).data.set).toBe("spiral");
  await expect.poll(async () => (await ask(page, "status")).step).toBe(step);
});

test("a task that there is not, and links that were changed, are told and lose nothing", async ({ page }) => {
  await openPlayground(page, "?task=gone&lang=zh");
  await expect(page.getByText("没有这个任务")).toBeVisible();
  expect((await ask(page, "experiment")).data.set).toBe("spiral");
  await page.getByRole("button", { name: "更多", exact: true }).click();
  await page.getByRole("button", { name: "任务", exact: true }).click();
  const file = page.locator('input[type="file"][accept*="json"]').last();
  await file.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{]") });
  await expect(page.getByText("无法读取这个文件")).toBeVisible();
  await page.keyboard.press("Escape");
  for (const [hash, words] of [
    ["t1=abc&e2=q64FAA", "无法读取这个链接"],
    ["t9=abc&e2=q64FAA", "更新版本"],
  ] as const) {
    await page.evaluate((text) => {
      location.hash = text;
    }, hash);
    await expect(page.getByText(words)).toBeVisible();
    expect((await ask(page, "experiment")).data.set).toBe("spiral");
  }
});
