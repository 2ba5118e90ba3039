/** @file How far off one is without any network: by the mean of all stars, and by the means of each person and each thing. */

/** Who gave what to which thing. */
export interface Ratings {
  readonly users: ArrayLike<number>;
  readonly items: ArrayLike<number>;
  readonly stars: ArrayLike<number>;
}

/** Root of the mean square error over the test part, in stars. */
export interface RatingBaselines {
  readonly mean: number;
  /** The mean of all, plus how much kinder than others the person is, plus how much better liked the thing is. */
  readonly biases: number;
}

/** So many ratings of average kindness are believed beside one's own: who rated once is not held to be a grump. */
const caution = 5;
const rounds = 10;

export function toRatingBaselines(train: Ratings, test: Ratings): RatingBaselines {
  const mean = Array.from(train.stars).reduce((sum, value) => sum + value, 0) / train.stars.length;
  const [users, items] = [new Map<number, number>(), new Map<number, number>()];
  for (let round = 0; round < rounds; round++) {
    improve(users, train.users, train, (i) => train.stars[i]! - mean - (items.get(train.items[i]!) ?? 0));
    improve(items, train.items, train, (i) => train.stars[i]! - mean - (users.get(train.users[i]!) ?? 0));
  }
  return {
    mean: toRmse(test, () => mean),
    biases: toRmse(test, (i) => mean + (users.get(test.users[i]!) ?? 0) + (items.get(test.items[i]!) ?? 0)),
  };
}

/** Each one's bias anew: the mean of what is left of its ratings, drawn towards 0. */
function improve(
  biases: Map<number, number>,
  ids: ArrayLike<number>,
  { stars }: Ratings,
  toRest: (i: number) => number,
): void {
  const counts = new Map<number, number>();
  biases.clear();
  for (let i = 0; i < stars.length; i++) {
    const id = ids[i]!;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    biases.set(id, (biases.get(id) ?? 0) + toRest(i));
  }
  for (const [id, count] of counts) biases.set(id, biases.get(id)! / (count + caution));
}

function toRmse({ stars }: Ratings, guess: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < stars.length; i++) sum += (stars[i]! - guess(i)) ** 2;
  return Math.sqrt(sum / stars.length);
}
