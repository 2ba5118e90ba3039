/** @file What happens to a curve before it is drawn: smoothing, thinning, and room for the names at the line ends. */

/** Numbers by position, as arrays and typed arrays both are. */
export interface Numbers extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
}

/**
 * The exponential moving average with the share `past` of the past, 0…1, corrected for its start as in Adam (Kingma and
 * Ba 2015), so that the first values are not pulled to zero. Gaps (NaN, ∞) stay gaps and leave the average alone.
 */
export function smooth(ys: Numbers, past: number): Numbers {
  if (past === 0) return ys;
  const smoothed = new Float64Array(ys.length);
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < ys.length; i++) {
    const y = ys[i]!;
    if (!Number.isFinite(y)) {
      smoothed[i] = Number.NaN;
      continue;
    }
    sum = past * sum + (1 - past) * y;
    weight = past * weight + (1 - past);
    smoothed[i] = sum / weight;
  }
  return smoothed;
}

/**
 * The positions worth drawing on `columns` pixels: of every column the first, lowest, highest and last point, which
 * gives the same picture as all of them (M4: Jugel et al. 2014). `xs` rise.
 */
export function thin(xs: Numbers, ys: Numbers, from: number, to: number, columns: number): number[] {
  const start = Math.max(0, findNearest(xs, from) - 1);
  const end = Math.min(xs.length - 1, findNearest(xs, to) + 1);
  const count = end - start + 1;
  if (count <= columns * 4) return Array.from({ length: Math.max(0, count) }, (_, i) => start + i);
  const kept: number[] = [];
  for (let i = start; i <= end;) {
    const column = Math.floor(((xs[i]! - from) / (to - from)) * columns);
    let low = i;
    let high = i;
    let last = i;
    for (; last <= end && Math.floor(((xs[last]! - from) / (to - from)) * columns) === column; last++) {
      if (!(ys[last]! >= ys[low]!)) low = last;
      if (!(ys[last]! <= ys[high]!)) high = last;
    }
    kept.push(...new Set([i, low, high, last - 1].toSorted((a, b) => a - b)));
    i = last;
  }
  return kept;
}

/** The position in rising `xs` that is nearest to `x`; −1 in an empty list. */
export function findNearest(xs: Numbers, x: number): number {
  let low = 0;
  let high = xs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (xs[middle]! < x) low = middle + 1;
    else high = middle;
  }
  if (low === xs.length) return low - 1;
  return low > 0 && x - xs[low - 1]! <= xs[low]! - x ? low - 1 : low;
}

/** Moves places apart so that neighbours are at least `gap` away, inside `min`…`max`, as little as that takes. */
export function spread(places: readonly number[], gap: number, min: number, max: number): number[] {
  const order = places.map((_, i) => i).toSorted((a, b) => places[a]! - places[b]!);
  const spaced = [...places];
  // groups of touching labels are centred on the mean of where their members want to be
  const groups: { wants: number[]; members: number[] }[] = [];
  const topOf = (group: { wants: number[] }) => {
    const height = (group.wants.length - 1) * gap;
    const middle = group.wants.reduce((sum, want) => sum + want, 0) / group.wants.length;
    return Math.max(min, Math.min(max - height, middle - height / 2));
  };
  for (const index of order) {
    let group = { wants: [places[index]!], members: [index] };
    for (let before = groups.at(-1); before; before = groups.at(-1)) {
      if (topOf(before) + before.wants.length * gap <= topOf(group)) break;
      groups.pop();
      group = { wants: [...before.wants, ...group.wants], members: [...before.members, ...group.members] };
    }
    groups.push(group);
  }
  for (const group of groups) {
    const top = topOf(group);
    group.members.forEach((member, i) => (spaced[member] = top + i * gap));
  }
  return spaced;
}
