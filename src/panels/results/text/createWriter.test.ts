import { expect, test } from "vitest";
import { createWriter, type Commission, type Pause } from "#panels/results/text/createWriter.ts";
import { letters } from "#panels/results/text/text.fixture.ts";
import { toGiven, type Sign } from "#panels/results/text/writing.ts";

const commission: Commission = {
  given: toGiven("ab", letters),
  end: null,
  most: 5,
  boldness: { temperature: 0, topK: null },
  seed: 1,
  alphabet: letters,
};

/** The letter that follows the last one. */
const next = async (signs: readonly Sign[]) =>
  Float32Array.from(letters.signs, (_, sign) => Number(sign === signs.at(-1)!.sign + 1));

/** Lets the writer go on for so many pauses, and then never. */
function createGate(pauses: number) {
  const seen: Pause[] = [];
  let stop = () => {};
  const stopped = new Promise<void>((settle) => {
    stop = settle;
  });
  const pace = async (pause: Pause) => {
    seen.push(pause);
    if (seen.length < pauses) return;
    stop();
    await new Promise(() => {});
  };
  return { seen, stopped, pace };
}

const toText = (signs: readonly Sign[]) => signs.map(({ text }) => text).join("");

test("it writes sign after sign up to the end, then the same text again", async () => {
  const gate = createGate(5);
  const writer = createWriter(next, gate.pace);
  const texts: string[] = [];
  writer.subscribe(() => texts.push(toText(writer.state.signs)));
  writer.write(commission);
  await gate.stopped;
  expect(gate.seen).toEqual(["begin", "sign", "sign", "end", "begin"]);
  expect([...new Set(texts)]).toEqual(["ab", "abc", "abcd", "abcde"]);
});

test("the sign that ends a text is no part of it", async () => {
  const gate = createGate(3);
  const writer = createWriter(next, gate.pace);
  writer.write({ ...commission, end: letters.toSign("d") });
  await gate.stopped;
  expect(gate.seen).toEqual(["begin", "sign", "end"]);
  expect(toText(writer.state.signs)).toBe("abc");
});

test("before a sign is drawn its candidates are shown; after it, what it was drawn from", async () => {
  const gate = createGate(2);
  const writer = createWriter(next, gate.pace);
  writer.write(commission);
  await gate.stopped;
  expect(writer.state.next).toEqual({ signs: [{ sign: 5, share: 1 }], drawn: null });
  expect(writer.state.signs.at(-1)!.drawn).toEqual({
    share: 1,
    among: { signs: [{ sign: 4, share: 1 }], drawn: 0 },
  });
});

test("another commission ends the one before it", async () => {
  const gate = createGate(3);
  const writer = createWriter(next, gate.pace);
  writer.write(commission);
  writer.write({ ...commission, given: toGiven("m", letters) });
  await gate.stopped;
  expect(toText(writer.state.signs)).toMatch(/^mn/);
});

test("while the network cannot be asked it waits and asks again", async () => {
  const gate = createGate(4);
  let asked = 0;
  const writer = createWriter(async (signs) => (++asked < 3 ? null : next(signs)), gate.pace);
  writer.write(commission);
  await gate.stopped;
  expect(gate.seen).toEqual(["again", "again", "begin", "sign"]);
  expect(toText(writer.state.signs)).toBe("abc");
});

test("a network that diverged leaves what was given", async () => {
  const gate = createGate(2);
  const writer = createWriter(async () => Float32Array.of(Number.NaN, Number.NaN, Number.NaN), gate.pace);
  writer.write(commission);
  await gate.stopped;
  expect(gate.seen).toEqual(["begin", "end"]);
  expect(toText(writer.state.signs)).toBe("ab");
});

test("it is silent once it is destroyed, even where an answer is still on its way", async () => {
  let answer: (probabilities: Float32Array) => void = () => {};
  const writer = createWriter(
    () =>
      new Promise((settle) => {
        answer = settle;
      }),
    async () => {},
  );
  let heard = 0;
  writer.subscribe(() => heard++);
  writer.write(commission);
  writer.destroy();
  const before = heard;
  answer(await next(commission.given));
  await Promise.resolve();
  expect(heard).toBe(before);
});
