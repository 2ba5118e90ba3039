/**
 * @file `npm run bench`: every workload on every backend, ours beside stock TF.js and ConvNetJS, in one run of a real
 * browser. Names of workloads and backends narrow it down: `npm run bench -- mnist-cnn wasm`.
 */
import { join } from "node:path";
import { chromium } from "playwright";
import { browserArgs, needBrowser } from "../scripts/browser.mjs";
import { isStale } from "../scripts/freshness.mjs";
import { serve } from "../scripts/serve.mjs";
import { root, runTool } from "../scripts/tool.mjs";

const allBackends = ["cpu", "wasm", "webgl", "webgpu"];
const wanted = new Set(process.argv.slice(2));
const choose = (all) => (all.some((name) => wanted.has(name)) ? all.filter((name) => wanted.has(name)) : all);

async function run() {
  if (isStale(root, "dist/index.html")) {
    const { code, output } = await runTool("vite", ["build"], { quiet: true });
    if (code !== 0) throw new Error(output);
  }
  const executablePath = await needBrowser();
  const server = await serve(join(root, "dist"), { port: 0 });
  const browser = await chromium.launch({ executablePath, args: browserArgs });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}?bench`);
    await page.waitForFunction(() => "bench" in window);
    console.log(
      `Chromium ${browser.version()}. A step is forward, backward and update of one batch; losses are those before and after the same number of steps.\n`,
    );
    console.log(
      toRow(["workload", "backend", "ours ms", "stock ms", "ratio", "dispatches", "stock", "loss"]),
    );
    const names = choose(await page.evaluate(() => window.bench.workloads));
    for (const name of names) {
      const peer = await measure(page, "runConvNet", name, "cpu");
      console.log(toPeerLine(name, "ConvNetJS", peer));
      for (const backend of choose(allBackends)) {
        const ours = await measure(page, "run", name, backend);
        const stock = await measure(page, "runStock", name, backend);
        console.log(toLine(name, backend, ours, stock));
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(page, call, name, backend) {
  try {
    return await page.evaluate(
      ([call, name, backend]) => window.bench[call](name, { backend }),
      [call, name, backend],
    );
  } catch (error) {
    return { failed: error.message.split("\n")[0] };
  }
}

function toPeerLine(name, peer, result) {
  return toRow([name, peer, result.failed ? "fails" : result.msPerStep.toFixed(3)]);
}

function toLine(name, backend, ours, stock) {
  const ms = (result) => (result.failed ? "fails" : result.msPerStep.toFixed(3));
  const count = (result) => result.dispatchesPerStep?.toFixed(0) ?? "–";
  const both = !ours.failed && !stock.failed;
  const ratio = both ? `${(stock.msPerStep / ours.msPerStep).toFixed(1)}×` : "–";
  const toLoss = (result) =>
    result.failed ? result.failed : `${result.firstLoss.toFixed(3)} → ${result.lastLoss.toFixed(3)}`;
  const loss = `${toLoss(ours)} (stock ${toLoss(stock)})`;
  return toRow([name, backend, ms(ours), ms(stock), ratio, count(ours), count(stock), loss]);
}

function toRow(cells) {
  const widths = [14, 10, 10, 10, 8, 11, 7, 0];
  return cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" ");
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
