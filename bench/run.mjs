/**
 * @file `npm run bench`: every workload on every backend, ours beside its peers, in one run of a real browser. Names of
 * workloads and backends narrow it down: `npm run bench -- mnist-cnn wasm`.
 */
import { describeMachine, openBench, openBrowser } from "./open.mjs";
import { allBackends, measureSpeed } from "./speed.mjs";
import { toText } from "./table.mjs";

const words = process.argv.slice(2);
const choose = (all) =>
  all.some((name) => words.includes(name)) ? all.filter((name) => words.includes(name)) : all;
const tell = (line) => console.error(line);

async function run() {
  const opened = await openBrowser();
  try {
    const page = await openBench(opened);
    const names = choose(await page.evaluate(() => window.bench.workloads));
    const tables = await measureSpeed(page, names, choose(allBackends), tell);
    console.log(`${describeMachine(opened.browser)}\n`);
    for (const table of tables) console.log(toText(table));
  } finally {
    await opened.close();
  }
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
