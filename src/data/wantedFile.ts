/** @file Which files of a folder or a zip a person means. */

/** No hidden file, nor in a hidden folder; pages may pass such files over before they read them. */
export function isWanted(path: string): boolean {
  return toParts(path).every((part) => !part.startsWith(".") && part !== "__MACOSX");
}

/** Old programs for Windows write the other slash. */
export function toParts(path: string): readonly string[] {
  return path.split(/[/\\]/);
}
