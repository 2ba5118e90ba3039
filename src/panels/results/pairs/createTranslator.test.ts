import { expect, test } from "vitest";
import {
  createTranslator,
  type Translator,
  type TranslatorOptions,
} from "#panels/results/pairs/createTranslator.ts";

const bounds = { end: 3, first: 3, longest: 5 };

/** A network that copies the text and then ends. */
function copy(
  steps: TranslatorOptions["reread"] = (source) => Promise.resolve(new Float32Array(source.length)),
): Translator {
  return createTranslator({
    next: (source) => async (prefixes) =>
      prefixes.flatMap(({ signs }) =>
        Array.from({ length: 8 }, (_, sign) => (sign === (source[signs.length] ?? 3) ? 0.93 : 0.01)),
      ),
    reread: steps,
    look: async (_, { length }) => ({ heads: 1, rows: length, columns: 0, shares: new Float32Array() }),
    bounds,
  });
}

test("the best beginning is shown after each step, and in the end all answers", async () => {
  const translator = copy();
  const seen: string[] = [];
  translator.subscribe(() => seen.push(translator.latest!.best.signs.join("")));
  const done = await translator.translate([5, 6], 2);
  expect([...new Set(seen)]).toEqual(["5", "56"]);
  expect(done!.best.signs).toEqual([5, 6]);
  expect(done!.answers.length).toBe(2);
  expect(done!.looks!.rows).toBe(2);
  expect(translator.latest).toBe(done);
});

test("another text ends the translation before it", async () => {
  const translator = copy();
  const first = translator.translate([5, 6], 1);
  const second = translator.translate([7], 1);
  expect(await first).toBeNull();
  expect((await second)!.best.signs).toEqual([7]);
});

test("where the network cannot be asked there is no translation", async () => {
  expect(await copy(() => Promise.resolve(null)).translate([5], 1)).toBeNull();
});
