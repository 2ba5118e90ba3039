/**
 * @file `npm run lighthouse`: performance, accessibility and best practices of the built page, as Lighthouse measures
 * them, each of which has to reach 95 on the desktop preset. The mobile preset (a slow phone on a slow line, imitated) is
 * printed as well. Times are part of the score, and vary: the page is measured several times, and the run in the middle
 * counts. Run it on a machine that does nothing else.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import lighthouse, { desktopConfig } from "lighthouse";
import { chromium } from "playwright";
import { browserArgs, needBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";
import { root } from "./tool.mjs";

const least = 95;
const runs = 5;
const categories = ["performance", "accessibility", "best-practices"];
const presets = [
  { name: "desktop", config: desktopConfig, isHeld: true },
  { name: "mobile", config: undefined, isHeld: false },
];

/** The run whose performance lies in the middle. */
async function measurePreset(url, port, config) {
  const all = [];
  for (let i = 0; i < runs; i++) {
    const { lhr } = await lighthouse(url, { port, onlyCategories: categories, logLevel: "error" }, config);
    all.push(lhr);
  }
  const score = (lhr) => lhr.categories.performance.score ?? 0;
  return all.toSorted((a, b) => score(a) - score(b))[Math.floor(runs / 2)];
}

/** Below its best, and what it weighs. */
function toFaults(lhr) {
  const refs = categories.flatMap((name) => lhr.categories[name].auditRefs);
  return refs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.9)
    .map(({ id }) => `  ${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`);
}

async function measure() {
  if (!existsSync(join(root, "dist/index.html")))
    throw new Error("There is no build: run npm run build first.");
  const site = await serve(join(root, "dist"), { port: 0 });
  const port = 9222 + (process.pid % 1000);
  const browser = await chromium.launch({
    executablePath: await needBrowser(),
    args: [...browserArgs, `--remote-debugging-port=${port}`],
  });
  let isGood = true;
  try {
    for (const { name, config, isHeld } of presets) {
      const lhr = await measurePreset(site.url, port, config);
      const scores = categories.map((category) => Math.round(100 * (lhr.categories[category].score ?? 0)));
      console.log(`${name}: ${categories.map((category, i) => `${category} ${scores[i]}`).join(", ")}`);
      for (const fault of toFaults(lhr)) console.log(fault);
      if (isHeld && scores.some((score) => score < least)) isGood = false;
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return isGood;
}

try {
  const isGood = await measure();
  if (!isGood) console.error(`On the desktop preset each has to be ${least} or more.`);
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
