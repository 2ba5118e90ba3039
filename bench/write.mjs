/** @file Puts what was measured into docs/speed.md, each measurement between marks of its own. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, runTool } from "../scripts/tool.mjs";
import { toMarkdown } from "./table.mjs";

const file = join(root, "docs/speed.md");

/** `about` says when and on what. */
export async function writeTables(name, about, tables) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, replaceBetween(text, name, [about, "", ...tables.map(toMarkdown)].join("\n")));
  await runTool("oxfmt", ["docs/speed.md"], { quiet: true });
}

function replaceBetween(text, name, content) {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/speed.md has no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n${text.slice(to)}`;
}
