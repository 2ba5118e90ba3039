/**
 * @file `npm run bench`: every workload on every backend, ours beside its peers, in one run of a real browser. Names of
 * workloads and backends narrow it down: `npm run bench -- mnist-cnn wasm`. `alone` measures ours without its peers, which
 * take long where a GPU is imitated; `growth`, `probes` and `start` measure how a step's cost grows, what watching costs, and
 * how soon training can begin. With `--write` the tables go into docs/speed.md as well.
 */
import { measureGrowth } from "./growth.mjs";
import { describeMachine, openBench, openBrowser } from "./open.mjs";
import { measureProbes } from "./probes.mjs";
import { allBackends, measureSpeed } from "./speed.mjs";
import { measureStart } from "./start.mjs";
import { toText } from "./table.mjs";
import { writeTables } from "./write.mjs";

const words = new Set(process.argv.slice(2));
const choose = (all) => (all.some((name) => words.has(name)) ? all.filter((name) => words.has(name)) : all);
const tell = (line) => console.error(line);

/** Names of marks in docs/speed.md, too. */
const measurements = {
  alone: (opened) => race(opened, { alone: true }),
  speed: (opened) => race(opened, { alone: false }),
  growth: async (opened) => measureGrowth(await openBench(opened), toBackend(), tell),
  probes: async (opened) => measureProbes(await openBench(opened), toBackend(), tell),
  start: (opened) => measureStart(opened, toBackend()),
};

async function race(opened, { alone }) {
  const page = await openBench(opened);
  const names = choose(await page.evaluate(() => window.bench.workloads));
  return measureSpeed(page, { names, backends: choose(allBackends), alone, tell });
}

function toBackend() {
  return allBackends.find((name) => words.has(name)) ?? "wasm";
}

async function run() {
  const name = Object.keys(measurements).find((name) => words.has(name)) ?? "speed";
  const opened = await openBrowser();
  try {
    const about = describeMachine(opened.browser);
    const tables = await measurements[name](opened);
    console.log(`${about}\n`);
    for (const table of tables) console.log(toText(table));
    if (words.has("--write")) await writeTables(name, about, tables);
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
