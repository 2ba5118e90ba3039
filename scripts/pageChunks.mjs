/** @file Which JavaScript the page loads, by the manifest that Vite writes. */

/** @typedef {Record<string, { file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[] }>} Manifest */

/**
 * The files that the page loads before anything is pressed, and those that it may load later; workers are in neither.
 * The entry only chooses between the page, its form for frames and the bench, so what it imports dynamically counts as
 * first, the latter two apart; `cover` is what a frame loads before someone plays.
 *
 * @param {Manifest} manifest
 * Of the languages one is loaded at once, too: `words` are the files of which a page takes one.
 *
 * @returns {{ first: readonly string[]; cover: readonly string[]; words: readonly string[]; later: readonly string[] }}
 */
export function toPageChunks(manifest) {
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  // By itself, or in the chunk that vite.config.ts makes of it and of what the page needs anyway.
  const isEmbed = (key) => key.startsWith("src/embed/") || manifest[key].name === "first";
  const isBench = (key) => key.startsWith("src/bench/");
  const chosen = entries
    .flatMap((key) => manifest[key].dynamicImports ?? [])
    .filter((key) => !isBench(key) && !isEmbed(key));
  const first = reach(manifest, [...entries, ...chosen], (chunk) => chunk.imports ?? []);
  const frames = entries.flatMap((key) => manifest[key].dynamicImports ?? []).filter(isEmbed);
  if (frames.length === 0) throw new Error("The manifest has no part for frames.");
  const cover = reach(manifest, [...entries, ...frames], (chunk) => chunk.imports ?? []);
  const all = reach(manifest, [...first], (chunk) =>
    [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])].filter((key) => !isBench(key)),
  );
  const toFiles = (keys) => keys.map((key) => manifest[key].file).filter((file) => file.endsWith(".js"));
  const isWords = (key) => /^src\/i18n\/[a-z]+\.ts$/.test(key) && !first.has(key);
  return {
    first: toFiles([...first]),
    cover: toFiles([...cover]),
    words: toFiles([...all].filter(isWords)),
    later: toFiles([...all].filter((key) => !first.has(key))),
  };
}

function reach(manifest, start, next) {
  const reached = new Set(start);
  // A set's loop also visits what is added while it runs.
  for (const key of reached) for (const other of next(manifest[key])) reached.add(other);
  return reached;
}
