import { createRandom, drawNormal } from "#base/random.ts";
import { toFixture } from "./results.fixture.ts";
import { createScatterMap, type ScatterMapData } from "./scatterMap.ts";
import type { Fixture } from "./stage.fixture.ts";

const signs = Array.from("aeioubcdfghjklmnpqrstvwxyz.,;!?0123456789");
const toGroup = (sign: string) =>
  "aeiou".includes(sign) ? 0 : /[a-z]/.test(sign) ? 1 : /\d/.test(sign) ? 3 : 2;

function toPlaces(groups: readonly number[], seed: number): Float32Array {
  const random = createRandom(seed);
  const middles = [0, 1, 2, 3].map((i) => [2 * Math.cos(i * 1.7), 1.6 * Math.sin(i * 1.7)] as const);
  return Float32Array.from(
    groups.flatMap((group) => {
      const [x, y] = middles[group]!;
      return [x + 0.5 * drawNormal(random), y + 0.5 * drawNormal(random)];
    }),
  );
}

const groups = signs.map(toGroup);

export const letters: ScatterMapData = {
  label: "Map of 41 signs",
  places: toPlaces(groups, 5),
  names: signs,
  groups,
  groupNames: ["vowels", "consonants", "punctuation", "digits"],
  selected: null,
  near: [],
  onSelect: () => undefined,
  describe: (index) => `${signs[index]!}: sign ${index}`,
};

const many = Array.from({ length: 1200 }, (_, i) => i % 4);

export const fixtures: readonly Fixture[] = [
  toFixture("Scatter map: letters", [344, 320], createScatterMap, letters),
  toFixture("Scatter map: a chosen sign and its neighbours", [344, 320], createScatterMap, {
    ...letters,
    selected: 1,
    near: [0, 2, 3],
  }),
  toFixture("Scatter map: 1,200 films", [480, 320], createScatterMap, {
    ...letters,
    label: "Map of 1,200 films",
    places: toPlaces(many, 9),
    names: many.map((_, i) => `Film number ${i + 1}`),
    groups: many,
    describe: (index) => `Film number ${index + 1}`,
  }),
];
