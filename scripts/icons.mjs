/**
 * @file `npm run icons`: the pictures that an installed page is shown by, drawn from public/icon.svg into public/icons/.
 * They are part of the project; run this after a change of the sign.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { browserArgs, needBrowser } from "./browser.mjs";
import { root } from "./tool.mjs";

/** `share` of the side that the sign takes: a mask may cut off all but the middle 80 %. `corner`: its radius, of the side. */
const icons = [
  { name: "192", side: 192, share: 0.7, corner: 0.2 },
  { name: "512", side: 512, share: 0.7, corner: 0.2 },
  { name: "maskable", side: 512, share: 0.54, corner: 0 },
  { name: "apple", side: 180, share: 0.64, corner: 0 },
];

async function drawIcons() {
  const sign = readFileSync(join(root, "public/icon.svg"), "utf8");
  const folder = join(root, "public/icons");
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: browserArgs });
  try {
    const page = await browser.newPage({ colorScheme: "light" });
    for (const { name, side, share, corner } of icons) {
      await page.setViewportSize({ width: side, height: side });
      await page.setContent(`<body style="margin:0;background:transparent">
        <div style="display:grid;place-items:center;width:${side}px;height:${side}px;background:#faf9f6;border-radius:${corner * side}px">
          <div style="width:${share * side}px">${sign}</div>
        </div>`);
      await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
      console.log(`public/icons/${name}.png`);
    }
  } finally {
    await browser.close();
  }
}

try {
  await drawIcons();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
