/**
 * @file `npm run screenshots [folder]`: pictures of the built page after some training, light and dark, in both
 * languages, at the sizes that the design names. For the README, and for looking at what a change did.
 */
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { browserArgs, needBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";
import { root } from "./tool.mjs";

const desktop = { width: 1440, height: 900 };
const small = { width: 900, height: 560 };
const phone = { width: 390, height: 844 };

/** `template` is an id of `layerloom.templates()`; 0 epochs show the page as it opens. */
const shots = [
  { name: "opening", template: "spiral", epochs: 0, size: desktop, theme: "light", lang: "en" },
  { name: "spiral", template: "spiral", epochs: 150, size: desktop, theme: "light", lang: "en" },
  { name: "spiral-dark", template: "spiral", epochs: 150, size: desktop, theme: "dark", lang: "en" },
  { name: "spiral-zh", template: "spiral", epochs: 150, size: desktop, theme: "light", lang: "zh" },
  { name: "spiral-small", template: "spiral", epochs: 150, size: small, theme: "light", lang: "en" },
  { name: "spiral-small-zh-dark", template: "spiral", epochs: 150, size: small, theme: "dark", lang: "zh" },
  { name: "iris", template: "iris", epochs: 60, size: desktop, theme: "light", lang: "en" },
  { name: "sine-zh", template: "sine", epochs: 150, size: desktop, theme: "light", lang: "zh" },
  { name: "lenet5", template: "lenet5", epochs: 2, size: desktop, theme: "light", lang: "en" },
  { name: "lenet5-zh", template: "lenet5", epochs: 2, size: desktop, theme: "light", lang: "zh" },
  { name: "resnet-dark", template: "mini-resnet", epochs: 4, size: desktop, theme: "dark", lang: "en" },
  { name: "inception-zh", template: "inception", epochs: 8, size: desktop, theme: "light", lang: "zh" },
  { name: "autoencoder", template: "conv-autoencoder", epochs: 2, size: desktop, theme: "light", lang: "en" },
  { name: "lenet5-small", template: "lenet5", epochs: 1, size: small, theme: "light", lang: "en" },
  { name: "lenet5-phone", template: "lenet5", epochs: 1, size: phone, theme: "light", lang: "zh" },
  { name: "phone", template: "spiral", epochs: 150, size: phone, theme: "light", lang: "zh" },
  { name: "phone-dark", template: "spiral", epochs: 150, size: phone, theme: "dark", lang: "en" },
];

async function takeShot(browser, url, folder, { name, template, epochs, size, theme, lang }) {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: size === phone ? 2 : 1,
    hasTouch: size === phone,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
  await page.goto(`${url}?lang=${lang}&theme=${theme}`);
  await page.waitForFunction(() => "layerloom" in window);
  await page.evaluate(
    async ({ template, epochs }) => {
      await window.layerloom.load({ template });
      if (epochs > 0) await window.layerloom.step("epoch", epochs);
      await document.fonts.ready;
      // Pictures follow the numbers by a few frames.
      for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    },
    { template, epochs },
  );
  await save(page, join(folder, `${name}.png`));
  if (size === phone) await takeTabs(page, folder, name);
  await context.close();
}

/** On a phone the page is in tabs: one picture of each. */
async function takeTabs(page, folder, name) {
  const tabs = await page.getByRole("tab").all();
  for (const [index, tab] of tabs.entries()) {
    await tab.click();
    await save(page, join(folder, `${name}-tab${index + 1}.png`));
  }
}

async function save(page, path) {
  await page.screenshot({ path, animations: "disabled" });
  console.log(path);
}

async function takeShots(folder) {
  if (!existsSync(join(root, "dist/index.html")))
    throw new Error("There is no build: run npm run build first.");
  mkdirSync(folder, { recursive: true });
  const site = await serve(join(root, "dist"), { port: 0 });
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: browserArgs });
  try {
    for (const shot of shots) await takeShot(browser, site.url, folder, shot);
  } finally {
    await browser.close();
    await site.close();
  }
}

try {
  await takeShots(process.argv[2] ?? join(root, "test-results/screens"));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
