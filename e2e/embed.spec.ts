/** @file Course pages of another origin: two frames side by side, what a host may and may not, sandboxes, floods. */
import { readFileSync } from "node:fs";
import type { FrameLocator, Page } from "@playwright/test";
import { paint } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { toLink } from "#model/link.ts";
import { toTemplate } from "#model/templates.ts";
import { expect, openPlayground } from "./fixtures.ts";
import { askElement, askFrame, hostRequests, protocolScript, test, type Answer } from "./host.fixture.ts";

test.use({ expectedFaults: [hostRequests] });

const play = (frame: FrameLocator) => frame.getByRole("button", { name: /^(Play|播放)/ }).first();
const xor = toTemplate("xor");
const painted = paint({ ...xor, title: "Ann's work" }, [[1, 2, 0]]);
const faster: Experiment = { ...xor, training: { ...xor.training, learningRate: 1 } };

/** Of the frame whose address says `named`. */
async function inFrame<T, A>(
  page: Page,
  named: string,
  work: (given: A) => T | Promise<T>,
  given: A,
): Promise<T> {
  const frame = page.frames().find((one) => one.url().includes(named))!;
  return (await frame.evaluate(work as never, given as never)) as T;
}

test("a course page drives a playground, hears its figures, and is refused what is the student's own", async ({
  openHost,
  baseURL,
}) => {
  const page = await openHost(`<!doctype html><title>Course</title>
    <script src="${baseURL}embed.js" defer></script>
    <iframe id="plain" src="${baseURL}?embed=1&state=circle&lang=en" width="900" height="560" title="A circle"></iframe>
    <layer-loom experiment="xor" lang="en" title="XOR"></layer-loom>
    <script>
      addEventListener("DOMContentLoaded", () => {
        window.points = [];
        const element = document.querySelector("layer-loom");
        element.addEventListener("metrics", (event) => window.points.push(event.detail));
        element.addEventListener("handIn", (event) => (window.handedIn = event.detail));
      });
    </script>`);
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  const [plain, element] = [page.frameLocator("#plain"), page.frameLocator("layer-loom iframe")];
  await expect(play(plain)).toBeVisible();
  expect((await askElement(page, "status")).result).toMatchObject({ phase: "idle" });
  expect(fetched.filter((url) => /NetworkView|canvas-|worker-[^s]/.test(url))).toEqual([]);

  expect(await askElement(page, "step", "epoch", 3)).toEqual({ result: undefined });
  expect((await askElement(page, "status")).result).toMatchObject({ phase: "paused", epoch: 3 });
  expect((await askElement(page, "metrics")).result).not.toEqual([]);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { points: unknown[] }).points.length))
    .toBeGreaterThan(0);
  expect(Array.isArray((await askElement(page, "weights")).result)).toBe(true);
  expect((await askElement(page, "experiment")).result).toEqual(xor);
  // The other frame has not been touched.
  await expect(play(plain)).toBeVisible();

  // The student paints a point and gives a title: by the page's own scripts, as a press would.
  const loadOwn = async (own: Experiment) => {
    await (window as unknown as { layerloom: { load(what: unknown): Promise<void> } }).layerloom.load(own);
  };
  await inFrame(page, "state=xor", loadOwn, painted);
  for (const call of ["weights", "data", "score"]) {
    expect((await askElement(page, call)).error?.code, call).toBe("private");
  }
  expect((await askElement(page, "predict", [[0, 0]])).error?.code).toBe("private");
  expect((await askElement(page, "experiment")).result).toEqual(xor);
  const { result: link } = await askElement(page, "link");
  expect(String(link).split("#")[1]).toBe(toLink(xor));

  const refused = askElement(page, "handIn");
  await expect(element.getByText("Also 1 point that you painted.")).toBeVisible();
  expect((await askElement(page, "handIn")).error?.code).toBe("busy");
  await element.getByRole("button", { name: "Not now" }).click();
  expect((await refused).error?.code).toBe("declined");
  const given = askElement(page, "handIn");
  await element.getByRole("button", { name: "Hand in" }).click();
  expect((await given).result).toMatchObject({ experiment: painted });
  expect(
    await page.evaluate(
      () => (window as unknown as { handedIn: { experiment: unknown } }).handedIn.experiment,
    ),
  ).toEqual(painted);

  // Another page in the element's frame begins anew; calls that were waiting are not left hanging.
  await page.evaluate(() => document.querySelector("layer-loom")!.setAttribute("experiment", "circle"));
  expect((await askElement(page, "status")).result).toMatchObject({ phase: "idle" });
});

test("a locked control resists mouse, keyboard, link and host; what the address asks for in vain is told", async ({
  openHost,
  baseURL,
}) => {
  const query =
    "embed=1&state=xor&lang=en&panels=data,network,results,controls&lock=training.*,network.*&limit=data.noise:0..0.1&hide=data.testShare,nothing&colour=red";
  const page = await openHost(`<!doctype html><title>Course</title>${protocolScript}
    <iframe id="held" src="${baseURL}?${query}" width="1250" height="700" title="XOR"></iframe>
    <iframe id="deaf" src="${baseURL}?embed=1&lang=en&origin=https://other.example" width="600" height="400" title="Deaf"></iframe>`);
  const held = page.frameLocator("#held");
  await held.getByText("2 parts of this frame’s address could not be used").click();
  await expect(held.getByText("There is no parameter “colour”.")).toBeVisible();
  await expect(held.getByText("“hide” names a control that there is not: “nothing”.")).toBeVisible();
  await play(held).click();
  await expect(held.getByRole("slider", { name: "Noise" })).toHaveAttribute("max", "0.1");
  await expect(held.getByRole("slider", { name: "Train and test" })).toHaveCount(0);
  await expect(held.getByRole("slider", { name: "Batch size" })).toBeDisabled();

  const units = async () =>
    ((await askFrame(page, "held", "experiment")).result as Experiment).network.layers.length;
  const before = await units();
  await held.getByRole("button", { name: "Pause" }).click();
  const more = held.getByRole("button", { name: /^Add a neuron/ }).first();
  await expect(more).toBeDisabled();
  await held.getByRole("heading", { name: "Hidden 1" }).click();
  await page.keyboard.press("Delete");
  expect(await units()).toBe(before);

  expect((await askFrame(page, "held", "load", faster)).error?.code).toBe("locked");
  await inFrame(
    page,
    "lock=",
    (link: string) => {
      location.hash = link;
    },
    toLink(faster),
  );
  await expect(held.getByText("This is fixed here")).toBeVisible();
  const { result } = await askFrame(page, "held", "experiment");
  expect((result as Experiment).training.learningRate).toBe(xor.training.learningRate);

  // Calls that there are not, or that are much too large, or much too many.
  expect((await askFrame(page, "held", "eval", "1")).error?.code).toBe("call");
  expect((await askFrame(page, "held", "load", "x".repeat(4_000_001))).error?.code).toBe("argument");
  const codes = await page.evaluate(async () => {
    const { ask } = window as unknown as { ask: (...all: unknown[]) => Promise<Answer> };
    const answers = Array.from({ length: 5000 }, () => ask("held", "status"));
    const first = await Promise.all(answers.slice(0, 150));
    return first.map(({ error }) => error?.code ?? "answered");
  });
  expect(new Set(codes)).toEqual(new Set(["answered", "busy"]));
  // What was dropped is never answered; there is room again soon.
  const isAnswered = () =>
    page.evaluate(() => {
      const { ask } = window as unknown as { ask: (...all: unknown[]) => Promise<Answer> };
      const late = new Promise<Answer>((resolve) =>
        setTimeout(() => resolve({ error: { code: "", message: "" } }), 400),
      );
      return Promise.race([ask("held", "status"), late]).then(({ error }) => error === undefined);
    });
  await expect.poll(isAnswered).toBe(true);
  await expect(held.getByRole("button", { name: "Play" })).toBeEnabled();

  // Whoever may not talk to a frame is neither answered nor told anything.
  await expect(play(page.frameLocator("#deaf"))).toBeVisible();
  void askFrame(page, "deaf", "version").catch(() => {});
  await askFrame(page, "held", "version");
  const told = await page.evaluate(() =>
    (window as unknown as { heardOf: (frame: string) => number }).heardOf("deaf"),
  );
  expect(told).toBe(0);
});

test.describe("frames with less than a page has", () => {
  test("a sandbox with scripts alone, which has no storage either, trains all the same", async ({
    openHost,
    baseURL,
  }) => {
    const page = await openHost(`<!doctype html><title>Course</title>${protocolScript}
      <iframe id="box" sandbox="allow-scripts" src="${baseURL}?embed=1&state=xor&lang=zh" width="900" height="560" title="XOR"></iframe>`);
    const box = page.frameLocator("#box");
    await play(box).click();
    await expect
      .poll(async () => ((await askFrame(page, "box", "status")).result as { epoch: number }).epoch)
      .toBeGreaterThan(2);
    await expect(box.getByRole("button", { name: "暂停" })).toBeVisible();
    // Out of sight it rests, and goes on by itself.
    const phase = async () => ((await askFrame(page, "box", "status")).result as { phase: string }).phase;
    const move = (margin: string) =>
      page.evaluate((to) => (document.getElementById("box")!.style.marginTop = to), margin);
    await move("4000px");
    await expect.poll(phase).toBe("paused");
    await move("0");
    await expect.poll(phase).toBe("playing");
  });

  test("where the browser keeps nothing for the pages of others, a frame trains, and so does the whole page", async ({
    openBlocked,
    baseURL,
  }) => {
    const page = await openBlocked(`<!doctype html><title>Course</title>${protocolScript}
      <iframe id="small" src="${baseURL}?embed=1&state=xor" width="900" height="560" title="XOR"></iframe>
      <iframe id="whole" src="${baseURL}?lesson=neuron" width="1200" height="700" title="Lesson"></iframe>`);
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    const [small, whole] = [page.frameLocator("#small"), page.frameLocator("#whole")];
    const isShut = await small.locator("body").evaluate(() => {
      try {
        return localStorage === null;
      } catch (error) {
        return (error as Error).name === "SecurityError";
      }
    });
    expect(isShut, "the browser is set so").toBe(true);
    await play(small).click();
    await expect
      .poll(async () => ((await askFrame(page, "small", "status")).result as { epoch: number }).epoch)
      .toBeGreaterThan(2);
    await whole.getByRole("button", { name: "Play", exact: true }).click();
    await expect(whole.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
    await expect(whole.locator("[data-region=lesson]").getByRole("heading", { level: 3 })).toBeVisible();
    expect(faults).toEqual([]);
  });
});

test("the frames of the documentation work as they stand there", async ({ openHost, baseURL }) => {
  const docs = readFileSync("docs/embed.md", "utf8");
  const snippets = [...docs.matchAll(/```html embed\n([\s\S]*?)```/g)].map((match) => match[1]!);
  expect(snippets.length).toBeGreaterThan(2);
  const html = snippets.join("\n").replaceAll("https://example.org/layerloom/", baseURL!);
  const page = await openHost(`<!doctype html><title>Course</title>${html}`);
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    await expect(play(frame.contentFrame())).toBeVisible();
  }
  expect(await page.locator("iframe").count()).toBe(snippets.length);
});

test("a teacher makes a frame in the dialog: what it previews is what its code shows", async ({
  page,
  openHost,
  baseURL,
}) => {
  await openPlayground(page, "?lang=en");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: "Embed …" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed in a page" });
  await expect(play(dialog.frameLocator("iframe"))).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Results" }).uncheck();
  await dialog.getByRole("combobox", { name: "Language" }).selectOption("简体中文");
  await dialog.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await dialog.getByRole("textbox", { name: "Colour of your page" }).fill("#B31B1B");
  await dialog.getByText("Training", { exact: true }).click();
  await dialog.getByRole("combobox", { name: "Learning rate", exact: true }).selectOption("Locked");
  const code = dialog.getByRole("textbox", { name: "For pages that take HTML" });
  await expect(code).toHaveValue(/panels=network,controls&/);
  await expect(code).toHaveValue(/lock=training\.learningRate/);
  await expect(
    play(dialog.frameLocator('iframe[src*="theme=dark"][src*="accent=b31b1b"]')),
  ).toHaveAccessibleName(/^播放/);
  const content = dialog.getByRole("combobox", { name: "What is open in it" });
  await content.selectOption("Lesson: The error walks back");
  await expect(code).toHaveValue(/lesson=backprop/);
  await expect(code).not.toHaveValue(/state=/);
  await content.selectOption("The experiment of this page");
  const html = await code.inputValue();
  expect(html).toContain(`src="${baseURL}?embed=1`);
  await openHost(`<!doctype html><title>Course</title>${html}`);
  const frame = page.frameLocator("iframe");
  await expect(play(frame)).toHaveAccessibleName(/^播放/);
  await play(frame).click();
  await expect(frame.getByRole("button", { name: "暂停" })).toBeVisible();
  await expect(frame.getByText(/此框架的地址/)).toHaveCount(0);
});
