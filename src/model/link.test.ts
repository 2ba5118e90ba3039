import { readFileSync } from "node:fs";
import { assert, property, string, uint8Array } from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { encodeBase64 } from "#base/base64.ts";
import { experiments } from "#model/arbitrary.ts";
import { isSampled, type PaintedPoint } from "#model/data.ts";
import { maxLinkLength, parseLink, toLink } from "#model/link.ts";
import { parseExperiment } from "#model/parse.ts";
import { createPlaneData, defaultExperiment } from "#model/presets.ts";
import { templateIds, toTemplate } from "#model/templates.ts";

const toHostile = (json: string) => `e2=${encodeBase64(deflateSync(strToU8(json)))}`;
const codeOf = (link: string) => {
  const result = parseLink(link);
  return result.ok ? "ok" : result.error.code;
};

test("random experiments survive the journey", () => {
  assert(
    property(experiments, (experiment) => {
      expect(parseLink(toLink(experiment))).toEqual({ ok: true, value: experiment });
    }),
  );
});

test.each(templateIds)("the template %s survives the journey in a short link", (id) => {
  const link = toLink(toTemplate(id));
  expect(parseLink(link)).toEqual({ ok: true, value: toTemplate(id) });
  // A graph of twenty layers with its branches says more than a chain on points.
  expect(link.length).toBeLessThan(isSampled(toTemplate(id).data) ? 700 : 450);
});

test("links that are no chain in document order are written out", () => {
  const { network } = defaultExperiment;
  const experiment = { ...defaultExperiment, network: { ...network, links: network.links.toReversed() } };
  expect(parseLink(toLink(experiment))).toEqual({ ok: true, value: experiment });
});

test("a whole address opens too", () => {
  expect(parseLink(`http://localhost/?lang=zh#${toLink(defaultExperiment)}`)).toEqual({
    ok: true,
    value: defaultExperiment,
  });
});

test("as many points as may be painted fit into a link", () => {
  const toPoint = (i: number): PaintedPoint => [
    ((i * 37) % 1200) / 100 - 6,
    ((i * 91) % 1200) / 100 - 6,
    i % 4,
  ];
  const painted = Array.from({ length: 2000 }, (_, i) => toPoint(i)).map(([x1, x2, label]): PaintedPoint => [
    Number(x1.toFixed(2)),
    Number(x2.toFixed(2)),
    label,
  ]);
  const experiment = { ...defaultExperiment, data: { ...createPlaneData("blank"), painted } };
  const link = toLink(experiment);
  expect(link.length).toBeLessThan(maxLinkLength / 2);
  expect(parseLink(link)).toEqual({ ok: true, value: experiment });
});

describe("links that were sent long ago", () => {
  const read = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8").trim();

  test("version 1 opens as what it was", () => {
    expect(parseLink(read("v1.link.txt"))).toEqual(parseExperiment(JSON.parse(read("v1.json"))));
    expect(codeOf(read("v1.link.txt"))).toBe("ok");
  });

  test("an empty difference is the baseline of version 1", () => {
    expect(parseLink("e1=q64FAA")).toEqual(parseExperiment(JSON.parse(read("v1.baseline.json"))));
  });

  test("version 2 opens as what it was", () => {
    expect(parseLink(read("v2.link.txt"))).toEqual(parseExperiment(JSON.parse(read("v2.json"))));
    expect(codeOf(read("v2.link.txt"))).toBe("ok");
  });

  test("an empty difference is the baseline of version 2", () => {
    expect(parseLink("e2=q64FAA")).toEqual(parseExperiment(JSON.parse(read("v2.baseline.json"))));
  });
});

describe("bad links", () => {
  test("random text never throws", () => {
    assert(
      property(string(), (text) => {
        expect(codeOf(text)).toBe("link.unreadable");
      }),
    );
  });

  test("random bytes never throw", () => {
    assert(
      property(uint8Array(), (bytes) => {
        expect(codeOf(`e2=${encodeBase64(bytes)}`)).toBe("link.unreadable");
      }),
    );
  });

  test("a link cut short is unreadable, wherever it was cut", () => {
    const link = toLink(toTemplate("letters"));
    const cut = Array.from({ length: link.length - 1 }, (_, length) => codeOf(link.slice(0, length)));
    expect(new Set(cut)).toEqual(new Set(["link.unreadable"]));
  });

  test("a longer text than the limit is not even unpacked", () => {
    expect(parseLink(`e2=${"A".repeat(maxLinkLength)}`)).toEqual({
      ok: false,
      error: {
        code: "link.tooLong",
        where: "",
        values: { length: maxLinkLength + 3, max: maxLinkLength },
        repairs: [],
      },
    });
  });

  test("a link that unpacks to megabytes is refused", () => {
    expect(codeOf(toHostile(`{"title":"${"x".repeat(30_000_000)}"}`))).toBe("link.tooLong");
  });

  test.each([
    ["another prefix", "f2=q64FAA", "link.unreadable"],
    ["a newer prefix", "e9=q64FAA", "document.newerVersion"],
    ["no JSON", toHostile("{"), "link.unreadable"],
    ["no object", toHostile("[1]"), "link.unreadable"],
    ["nesting", toHostile(`{"title":${"[".repeat(50_000)}${"]".repeat(50_000)}}`), "document.tooDeep"],
    ["__proto__", toHostile('{"__proto__":{"a":1}}'), "document.unknownKey"],
    ["__proto__ within", toHostile('{"training":{"__proto__":{"a":1}}}'), "document.unknownKey"],
    ["__proto__ in a layer", toHostile('{"network":{"layers":[{"kind":"__proto__"}]}}'), "document.badValue"],
    ["an unknown key", toHostile('{"view":{"zoom":2}}'), "document.unknownKey"],
    [
      "a billion neurons",
      toHostile('{"network":{"layers":[{"kind":"dense","id":"a","units":1e9}]}}'),
      "value.outOfRange",
    ],
    ["no number", toHostile('{"training":{"learningRate":null}}'), "value.notNumber"],
    ["half a point", toHostile('{"data":{"painted":[1,2]}}'), "document.badValue"],
    ["a newer document", toHostile('{"version":3}'), "document.newerVersion"],
  ])("%s", (_, link, code) => {
    expect(codeOf(link)).toBe(code);
    expect({}).not.toHaveProperty("a");
  });
});
