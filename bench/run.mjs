/**
 * @file `npm run bench`: every workload on every backend, ours beside its peers, in one run of a real browser. Names of
 * workloads and backends narrow it down: `npm run bench -- mnist-cnn wasm`. With `--write` the tables go into
 * docs/speed.md as well.
 */
import { describeMachine, openBench, openBrowser } from "./open.mjs";
import { allBackends, measureSpeed } from "./speed.mjs";
import { toText } from "./table.mjs";
import { writeTables } from "./write.mjs";

const words = new Set(process.argv.slice(2));
const choose = (all) => (all.some((name) => words.has(name)) ? all.filter((name) => words.has(name)) : all);
const tell = (line) => console.error(line);

async function run() {
  const opened = await openBrowser();
  try {
    const page = await openBench(opened);
    const names = choose(await page.evaluate(() => window.bench.workloads));
    const tables = await measureSpeed(page, names, choose(allBackends), tell);
    const about = describeMachine(opened.browser);
    console.log(`${about}\n`);
    for (const table of tables) console.log(toText(table));
    if (words.has("--write")) await writeTables("speed", about, tables);
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
