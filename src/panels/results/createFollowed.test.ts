import { expect, test } from "vitest";
import { createFollowed } from "#panels/results/createFollowed.ts";

/** Goes on only when told to; `rest` settles when the follower waits again. */
function createGate() {
  let settle = () => {};
  let rested = () => {};
  return {
    pace: () => {
      rested();
      return new Promise<void>((next) => {
        settle = next;
      });
    },
    async go() {
      const rest = new Promise<void>((next) => {
        rested = next;
      });
      settle();
      await rest;
    },
  };
}

test("it asks when the key is another one, and tells each answer", async () => {
  const gate = createGate();
  let key: string | null = "a";
  const asked: string[] = [];
  const followed = createFollowed<string>();
  const heard: (string | null)[] = [];
  followed.subscribe(() => heard.push(followed.latest));
  const question = {
    key: () => key,
    ask: async () => {
      asked.push(key!);
      return key!.toUpperCase();
    },
  };
  const stop = followed.follow(() => question, gate.pace);
  await gate.go();
  await gate.go();
  key = null;
  await gate.go();
  key = "b";
  await gate.go();
  stop();
  expect(asked).toEqual(["a", "b"]);
  expect(heard).toEqual(["A", "B"]);
});

test("where nobody could answer it asks again and keeps the last answer", async () => {
  const gate = createGate();
  let answer: number | null = 1;
  let key = "a";
  const followed = createFollowed<number>();
  followed.follow(() => ({ key: () => key, ask: async () => answer }), gate.pace);
  await gate.go();
  answer = null;
  key = "b";
  await gate.go();
  expect(followed.latest).toBe(1);
  answer = 2;
  await gate.go();
  expect(followed.latest).toBe(2);
});
