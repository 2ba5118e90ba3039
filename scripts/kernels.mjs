/**
 * @file `npm run kernels`: compiles the SIMD module of `src/kernels/assembly/` (AssemblyScript) twice, with relaxed SIMD for
 * the browsers that have it, and without. Both files are kept in the repository, so that nothing needs this to run. Each
 * carries a section that says from which sources it was made; a test compares it with the sources that are there.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, runTool } from "./tool.mjs";

const builds = {
  "src/kernels/simd.plain.wasm": ["--enable", "simd"],
  "src/kernels/simd.relaxed.wasm": ["--enable", "simd", "--enable", "relaxed-simd"],
};
/** The section of a module that holds the hash of its sources. */
export const section = "sources";
export const builtFiles = Object.keys(builds);

/** SHA-256, in hexadecimal, of all sources in the order of their names. */
export function hashSources() {
  const folder = join(root, "src/kernels/assembly");
  const hash = createHash("sha256");
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith(".ts"))
    .toSorted())
    hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** A custom section: its name and its text, each behind its length, all of them below 128. */
function toSection(text) {
  const content = [section.length, ...Buffer.from(section), ...Buffer.from(text)];
  return Buffer.from([0, content.length, ...content]);
}

/** @returns {Promise<Record<string, Uint8Array>>} what the sources compile to, by the path of the file */
async function compileKernels() {
  const folder = mkdtempSync(join(tmpdir(), "layerloom-kernels-"));
  try {
    const compile = async ([file, features]) => {
      const out = join(folder, file.replaceAll("/", "-"));
      const flags = ["--runtime", "stub", "--importMemory", "--noExportMemory", "--noAssert", "-O3"];
      const args = ["src/kernels/assembly/index.ts", "-o", out, ...flags, ...features];
      const { code, output } = await runTool("asc", args, { quiet: true });
      if (code !== 0) throw new Error(output);
      return [file, Buffer.concat([readFileSync(out), toSection(hashSources())])];
    };
    return Object.fromEntries(await Promise.all(Object.entries(builds).map(compile)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  for (const [file, bytes] of Object.entries(await compileKernels())) {
    writeFileSync(join(root, file), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}
