/** @file `npm run size`: fails when the page's own JavaScript outgrows its budget, or when TF.js has got into it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { toPageChunks } from "./pageChunks.mjs";
import { root } from "./tool.mjs";

/** Gzipped, before the worker starts. */
const budgetKb = 250;
/** The global that @tensorflow/tfjs-core keeps its engine in; no minifier renames it. */
const tensorflowMark = "_tfengine";

const dist = join(root, "dist");
const read = (file) => readFileSync(join(dist, file));
const toKb = (file) => gzipSync(read(file), { level: 9 }).length / 1000;

function checkSize() {
  const { first, words, later } = toPageChunks(JSON.parse(read(".vite/manifest.json").toString()));
  const longest = words.toSorted((a, b) => toKb(b) - toKb(a)).slice(0, 1);
  const sizes = [...first, ...longest].map((file) => ({ file, kb: toKb(file) }));
  const totalKb = sizes.reduce((sum, { kb }) => sum + kb, 0);
  for (const { file, kb } of sizes) console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
  console.log(`${totalKb.toFixed(1).padStart(7)} kB  gzipped in all, of ${budgetKb} kB`);
  const wrong = [...first, ...later]
    .filter((file) => read(file).includes(tensorflowMark))
    .map((file) => `${file} holds TF.js, which belongs in the worker alone.`);
  if (totalKb > budgetKb) wrong.push(`The page's JavaScript is over its ${budgetKb} kB.`);
  return wrong;
}

if (existsSync(join(dist, ".vite/manifest.json"))) {
  const wrong = checkSize();
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} else {
  console.error("There is no build to measure: run npm run build first.");
  process.exitCode = 1;
}
