/**
 * @file What somebody would give whom the network has never seen. The people whom it knows say which things are liked
 * together: `covariance` of its own answers over all of them. A few ratings of a newcomer then shift what is expected of
 * the others: ridge regression in the space of these answers, which is what a Gaussian process does (Rasmussen and
 * Williams 2006, eq. 2.23). It works with any network that answers for a person and a thing.
 */
export interface Answers {
  /** Stars, `[people, items]`. */
  readonly stars: Float32Array;
  readonly people: number;
  readonly items: number;
}

export interface Guess {
  /** Expected stars of each item, `[items]`. */
  readonly stars: Float64Array;
  /** For each item the rated one that speaks most for it; −1 where none does. */
  readonly because: Int32Array;
}

/** `rated` are stars by item; `noise` is the variance of a rating around the truth, in stars². */
export function guessNewcomer(answers: Answers, rated: ReadonlyMap<number, number>, noise: number): Guess {
  const { items } = answers;
  const means = toMeans(answers);
  const known = [...rated.keys()];
  const columns = known.map((item) => toCovariances(answers, means, item));
  const matrix = columns.map((column, i) => known.map((item, j) => column[item]! + (i === j ? noise : 0)));
  const weights = solve(
    matrix,
    known.map((item) => rated.get(item)! - means[item]!),
  );
  const stars = means.slice();
  const because = new Int32Array(items).fill(-1);
  for (let item = 0; item < items; item++) {
    let most = 0;
    columns.forEach((column, i) => {
      const share = column[item]! * weights[i]!;
      stars[item]! += share;
      if (share <= most || known[i] === item) return;
      most = share;
      because[item] = known[i]!;
    });
  }
  return { stars, because };
}

/** What people give each item on average. */
function toMeans({ stars, people, items }: Answers): Float64Array {
  const means = new Float64Array(items);
  for (let i = 0; i < stars.length; i++) means[i % items]! += stars[i]! / people;
  return means;
}

/** Of one item with all others. */
function toCovariances({ stars, people, items }: Answers, means: Float64Array, item: number): Float64Array {
  const column = new Float64Array(items);
  for (let person = 0; person < people; person++) {
    const row = person * items;
    const part = (stars[row + item]! - means[item]!) / people;
    for (let other = 0; other < items; other++)
      column[other]! += part * (stars[row + other]! - means[other]!);
  }
  return column;
}

/** x of A·x = b for a symmetric A with noise on its diagonal, by elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) {
      if (Math.abs(rows[i]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = i;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = column + 1; i < size; i++) {
      const factor = rows[i]![column]! / rows[column]![column]!;
      for (let j = column; j <= size; j++) rows[i]![j]! -= factor * rows[column]![j]!;
    }
  }
  const solution = right.map(() => 0);
  for (let i = size - 1; i >= 0; i--) {
    const known = solution.reduce((sum, value, j) => sum + (j > i ? value * rows[i]![j]! : 0), 0);
    solution[i] = (rows[i]![size]! - known) / rows[i]![i]!;
  }
  return solution;
}
