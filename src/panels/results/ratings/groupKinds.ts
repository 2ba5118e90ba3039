/** @file Which colour each thing has on the map: that of its first kind, as far as there are colours. Pure. */

export interface KindGroups {
  /** Index into the names, one a thing. */
  readonly groups: readonly number[];
  /** The commonest kinds, and behind them the word for all others where there are some. */
  readonly names: readonly string[];
}

/** As many as can be told apart. */
const mostColours = 10;

export function groupKinds(kinds: readonly (readonly string[])[], other: string): KindGroups {
  const first = kinds.map(([kind]) => kind ?? other);
  const counts = new Map<string, number>();
  for (const kind of first) if (kind !== other) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const sorted = [...counts.keys()].toSorted((a, b) => counts.get(b)! - counts.get(a)!);
  const hasOther = sorted.length > mostColours || first.includes(other);
  const named = hasOther ? sorted.slice(0, mostColours - 1) : sorted;
  const names = hasOther ? [...named, other] : named;
  return {
    groups: first.map((kind) => (named.includes(kind) ? named.indexOf(kind) : named.length)),
    names,
  };
}
