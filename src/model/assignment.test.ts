import { readFileSync } from "node:fs";
import { assert, property, string, uint8Array } from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { encodeBase64 } from "#base/base64.ts";
import { openAccess } from "#model/access.ts";
import { assignmentVersion, toAccess, toWords, type Assignment } from "#model/assignment.ts";
import {
  parseAssignmentFile,
  parseAssignmentLink,
  parseAssignmentText,
  toAssignmentFile,
  toAssignmentLink,
} from "#model/assignmentLink.ts";
import { challengeIds } from "#model/challenges/challenge.ts";
import { toChallenge } from "#model/challenges/challenges.ts";
import { toLink } from "#model/link.ts";
import { defaultExperiment } from "#model/presets.ts";
import { validate } from "#model/validate.ts";

const task: Assignment = {
  version: assignmentVersion,
  title: { en: "Few numbers", zh: "少用参数" },
  text: { en: "Do it.\n\n<b>Plain</b>" },
  experiment: defaultExperiment,
  access: { hide: ["share"], lock: ["data.*"], limit: { "network.units": { min: 1, max: 4 } } },
  goals: [
    { kind: "testAccuracy", value: 0.95 },
    { kind: "withoutFeatures", features: ["x1Squared"] },
    { kind: "withLayers", layers: ["dense"] },
    { kind: "sameData" },
  ],
};
const toHostile = (json: string) =>
  `t1=${encodeBase64(deflateSync(strToU8(json)))}&${toLink(defaultExperiment)}`;
const codeOf = (text: string) => {
  const result = parseAssignmentText(text);
  return result.ok ? "ok" : result.error.code;
};

test("a task survives the journey as a link and as a file", () => {
  expect(parseAssignmentLink(toAssignmentLink(task))).toEqual({ ok: true, value: task });
  expect(parseAssignmentLink(`http://localhost/?lang=zh#${toAssignmentLink(task)}`).ok).toBe(true);
  expect(parseAssignmentFile(toAssignmentFile(task))).toEqual({ ok: true, value: task });
});

test("a link that was sent long ago opens as what it was", () => {
  const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8").trim();
  expect(parseAssignmentLink(read("t1.link.txt"))).toEqual(parseAssignmentFile(read("t1.json")));
  expect(codeOf(read("t1.link.txt"))).toBe("ok");
});

test.each(challengeIds)(
  "the built-in task %s can be sent as a link, has both languages, and can be trained",
  (id) => {
    const challenge = toChallenge(id);
    const link = toAssignmentLink(challenge);
    expect(parseAssignmentLink(link)).toEqual({ ok: true, value: challenge });
    expect(link.length).toBeLessThan(1900);
    expect(Object.keys(challenge.title)).toEqual(["en", "zh"]);
    expect(Object.keys(challenge.text)).toEqual(["en", "zh"]);
    expect(validate(challenge.experiment)).toEqual([]);
  },
);

test("words come in the language of the page, else in the one that there is", () => {
  expect([toWords(task.title, "zh"), toWords(task.text, "zh"), toWords(task.title, "keys")]).toEqual([
    "少用参数",
    "Do it.\n\n<b>Plain</b>",
    "Few numbers",
  ]);
});

test("while a task is on, no other experiment can be opened", () => {
  expect(toAccess({ ...task, access: openAccess }).lock).toEqual(["experiment.open"]);
});

describe("bad tasks", () => {
  test("random text and bytes never throw", () => {
    assert(
      property(string(), (text) => {
        expect(codeOf(text)).not.toBe("ok");
      }),
    );
    assert(
      property(uint8Array(), (bytes) => {
        expect(codeOf(`t1=${encodeBase64(bytes)}&`)).not.toBe("ok");
      }),
    );
  });

  test("a link cut short anywhere is told", () => {
    const link = toAssignmentLink(task);
    const cut = Array.from({ length: link.length - 1 }, (_, length) => codeOf(link.slice(0, length)));
    expect(new Set(cut)).toEqual(new Set(["link.unreadable"]));
  });

  const { experiment: _, ...rest } = task;
  const change = (patch: object) => toHostile(JSON.stringify({ ...rest, version: undefined, ...patch }));
  test.each([
    ["as it should be", change({}), "ok"],
    ["a newer version", "t2=abc&e2=q64FAA", "document.newerVersion"],
    ["a newer file", JSON.stringify({ ...task, version: 2 }), "document.newerVersion"],
    ["another file", "{}", "value.notNumber"],
    ["no goals", change({ goals: [] }), "document.badValue"],
    ["a goal of an unknown kind", change({ goals: [{ kind: "luck" }] }), "document.badValue"],
    ["a goal out of range", change({ goals: [{ kind: "testAccuracy", value: 2 }] }), "value.outOfRange"],
    ["no title", change({ title: { en: " " } }), "document.badValue"],
    ["a title in an unknown language", change({ title: { xx: "a" } }), "document.unknownKey"],
    ["a text without end", change({ text: { en: "x".repeat(5000) } }), "document.badValue"],
    ["an unknown control", change({ access: { ...task.access, lock: ["nothing"] } }), "document.badValue"],
    [
      "a limit on nothing",
      change({ access: { ...task.access, limit: { nothing: {} } } }),
      "document.unknownKey",
    ],
    ["__proto__", toHostile('{"__proto__":{"a":1}}'), "document.unknownKey"],
    [
      "a link that unpacks to megabytes",
      toHostile(`{"title":"${"x".repeat(3_000_000)}"}`),
      "link.unreadable",
    ],
    ["a longer text than any link", `t1=${"A".repeat(70_000)}`, "link.tooLong"],
  ])("%s", (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });
});
