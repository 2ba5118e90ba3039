/** @file Which kinds of layers a person means by a few letters. */
import type { Translate } from "#i18n/translate.ts";
import type { HiddenKind } from "#model/editNetwork.ts";
import { layerGroups } from "#model/layerKinds.ts";

const kinds: readonly HiddenKind[] = Object.values(layerGroups).flat();

/** All for no letters; those whose title begins like this come first, then those that have it in a name. */
export function findKinds(text: string, t: Translate): HiddenKind[] {
  const wanted = toPlain(text);
  const names = (kind: HiddenKind) => [t(`layer.${kind}`), t(`layer.${kind}.full`), kind].map(toPlain);
  const starting = kinds.filter((kind) => names(kind).some((name) => name.startsWith(wanted)));
  const having = kinds.filter((kind) => names(kind).some((name) => name.includes(wanted)));
  return [...new Set([...starting, ...having])];
}

/** "max pool", "Max-Pooling" and "maxpool" mean the same. */
function toPlain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\-_]/g, "");
}
