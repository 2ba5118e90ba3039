/**
 * @file `npm run size`: fails when the JavaScript of the page, or what a frame in a course page loads before someone plays,
 * outgrows its budget, or when TF.js has got into either.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { toPageChunks } from "./pageChunks.mjs";
import { root } from "./tool.mjs";

/** Gzipped: the page before the worker starts, and a frame before someone plays. */
const budgetKb = 250;
const frameBudgetKb = 150;
/** The global that @tensorflow/tfjs-core keeps its engine in; no minifier renames it. */
const tensorflowMark = "_tfengine";

const dist = join(root, "dist");
const read = (file) => readFileSync(join(dist, file));
const toKb = (file) => gzipSync(read(file), { level: 9 }).length / 1000;

function checkSize() {
  const { first, cover, words, later } = toPageChunks(JSON.parse(read(".vite/manifest.json").toString()));
  const longest = words.toSorted((a, b) => toKb(b) - toKb(a)).slice(0, 1);
  const totalKb = tell([...first, ...longest], budgetKb);
  const frameKb = tell([...cover, ...longest], frameBudgetKb);
  const wrong = [...first, ...cover, ...later]
    .filter((file) => read(file).includes(tensorflowMark))
    .map((file) => `${file} holds TF.js, which belongs in the worker alone.`);
  if (totalKb > budgetKb) wrong.push(`The page's JavaScript is over its ${budgetKb} kB.`);
  if (frameKb > frameBudgetKb) wrong.push(`The JavaScript of a frame is over its ${frameBudgetKb} kB.`);
  return wrong;
}

/** Lists the files and gives the sum of their sizes. */
function tell(files, mostKb) {
  const sizes = files.map((file) => ({ file, kb: toKb(file) }));
  const totalKb = sizes.reduce((sum, { kb }) => sum + kb, 0);
  for (const { file, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
  console.log(`${totalKb.toFixed(1).padStart(7)} kB  gzipped in all, of ${mostKb} kB`);
  return totalKb;
}

if (existsSync(join(dist, ".vite/manifest.json"))) {
  const wrong = checkSize();
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} else {
  console.error("There is no build to measure: run npm run build first.");
  process.exitCode = 1;
}
