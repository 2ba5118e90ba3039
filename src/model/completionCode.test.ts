import { assert, property, string } from "fast-check";
import { expect, test } from "vitest";
import { decodeBase32, encodeBase32 } from "#base/base32.ts";
import { toChallenge } from "#model/challenges/challenges.ts";
import {
  readCode,
  toCode,
  toExperimentDigest,
  toTaskDigest,
  type Completion,
} from "#model/completionCode.ts";
import { defaultExperiment } from "#model/presets.ts";

const completion: Completion = {
  task: "a1b2c3",
  experiment: "00ff10",
  parameters: 13,
  epoch: 148,
  time: Date.UTC(2026, 10, 29, 7, 15),
  figures: { testLoss: 0.0853, testAccuracy: 0.987 },
  name: "李雷 12",
};
const read = (text: string) => {
  const reading = readCode(text);
  return reading.kind === "read" ? reading.completion : reading.kind;
};

test("a code says all that went in, to three digits, however it was typed", () => {
  const code = toCode(completion);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-)+[0-9A-HJKMNP-TV-Z]{1,5}$/);
  expect(read(code)).toEqual(completion);
  expect(read(code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l"))).toEqual(
    completion,
  );
  expect(
    read(toCode({ ...completion, figures: { testLoss: 1234.6, testR2: 0 }, epoch: 3.9, name: "" })),
  ).toEqual({
    ...completion,
    figures: { testLoss: 1230, testR2: 0 },
    epoch: 3,
    name: "",
  });
});

test("figures that are no numbers are left out, and long names end at a whole character", () => {
  const code = toCode({
    ...completion,
    figures: { testLoss: Number.NaN, testR2: -0.3 },
    name: "织".repeat(40),
  });
  expect(read(code)).toMatchObject({ figures: {}, name: "织".repeat(13) });
});

test("a change of any sign is told", () => {
  const code = toCode(completion);
  const changed = Array.from(code, (sign, i) =>
    sign === "-" ? null : `${code.slice(0, i)}${sign === "7" ? "8" : "7"}${code.slice(i + 1)}`,
  ).filter((one) => one !== null);
  // The last sign may come to say more than fits into whole bytes.
  const kinds = new Set(changed.map(read));
  kinds.delete("unreadable");
  expect([...kinds]).toEqual(["tampered"]);
});

test("what is no code is called so, and nothing throws", () => {
  expect(["", "hello", "我做完了", "A".repeat(1000)].map(read)).toEqual(
    Array.from({ length: 4 }, () => "unreadable"),
  );
  assert(
    property(string(), (text) => {
      expect(typeof read(text)).toBe("string");
    }),
  );
});

test("tasks are told apart by what has to be done, experiments by what is computed", () => {
  const task = toChallenge("small-circle");
  expect(toTaskDigest({ ...task, title: { en: "Mended" } })).toBe(toTaskDigest(task));
  expect(toTaskDigest({ ...task, goals: [] })).not.toBe(toTaskDigest(task));
  expect(toExperimentDigest({ ...defaultExperiment, title: "a" })).toBe(
    toExperimentDigest(defaultExperiment),
  );
  expect(toExperimentDigest({ ...defaultExperiment, seed: 9 })).not.toBe(
    toExperimentDigest(defaultExperiment),
  );
});

test("the letters carry every byte", () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
  expect(decodeBase32("U")).toBeNull();
});
