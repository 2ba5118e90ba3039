import { anything, assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { parseClip, paste, toClip, toClipText, type Clip } from "#model/clip.ts";
import { moveLayers } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { maxLayers, type Layer } from "#model/network.ts";
import { parseExperiment } from "#model/parse.ts";
import { defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";

const inception = moveLayers(toTemplate("inception"), { conv2d_2: [10, 20], output: [5, 5] });
const ids = ["input", "conv2d_2", "conv2d_3", "conv2d_4", "concatenate1", "output"];
const clip = toClip(inception, ids);
const withoutId = (layer: Layer) => ({ ...layer, id: "" });
const linksOf = (links: Clip["links"]) => links.map(({ from, to }) => `${from}>${to}`);

test("a clip holds the layers with the links among them, but neither input nor output", () => {
  expect(clip.layers.map(({ id }) => id)).toEqual(["conv2d_2", "conv2d_3", "conv2d_4", "concatenate1"]);
  expect(linksOf(clip.links)).toEqual([
    "conv2d_3>conv2d_4",
    "conv2d_2>concatenate1",
    "conv2d_4>concatenate1",
  ]);
  expect(clip.places).toEqual({ conv2d_2: [10, 20] });
});

test("a clip survives the clipboard", () => {
  expect(parseClip(toClipText(clip))).toEqual({ ok: true, value: clip });
});

describe("pasting", () => {
  const pasted = paste(inception, clip, [40, -40]);

  test("gives free names, and keeps links, settings and places", () => {
    expect(pasted.ids).toEqual(["conv2d_9", "conv2d_10", "conv2d_11", "concatenate2"]);
    const again = toClip(pasted.experiment, pasted.ids);
    expect(linksOf(again.links)).toEqual([
      "conv2d_10>conv2d_11",
      "conv2d_9>concatenate2",
      "conv2d_11>concatenate2",
    ]);
    expect(again.layers.map(withoutId)).toEqual(clip.layers.map(withoutId));
    expect(again.places).toEqual({ conv2d_9: [50, -20] });
  });

  test("leaves what was there, with the output at the end, and the document well formed", () => {
    const { experiment } = pasted;
    expect(experiment.network.layers.at(-1)!.kind).toBe("output");
    expect(experiment.network.links.slice(0, inception.network.links.length)).toEqual(
      inception.network.links,
    );
    expect(parseExperiment(experiment)).toEqual({ ok: true, value: experiment });
  });

  test("stops where the network is full", () => {
    let full: Experiment = defaultExperiment;
    for (let i = 0; i < 20; i++) full = paste(full, clip, [0, 0]).experiment;
    expect(full.network.layers).toHaveLength(maxLayers);
    expect(paste(full, clip, [0, 0])).toEqual({ experiment: full, ids: [] });
    expect(parseExperiment(full).ok).toBe(true);
  });

  test("works in a network without an output", () => {
    const open = { ...defaultExperiment, network: { layers: [], links: [] } };
    expect(paste(open, clip, [0, 0]).experiment.network.layers.map(({ id }) => id)).toEqual([
      "conv2d_1",
      "conv2d_2",
      "conv2d_3",
      "concatenate1",
    ]);
  });
});

describe("text from anywhere", () => {
  test("is refused without a throw", () => {
    assert(
      property(string(), (text) => {
        expect(parseClip(text)).toMatchObject({ ok: false, error: { code: "document.notObject" } });
      }),
    );
    assert(
      property(anything(), (value) => {
        expect(
          parseClip(JSON.stringify({ layerloom: "layers", layers: value ?? 1, links: [], places: {} })).ok,
        ).toBe(Array.isArray(value) && value.length === 0);
      }),
    );
  });

  test("ends and links to nowhere are left out", () => {
    const { layers, links } = inception.network;
    const text = toClipText({ layers: layers.slice(0, 3), links, places: inception.canvas.places });
    const result = parseClip(text);
    expect(result.ok && result.value.layers.map(({ id }) => id)).toEqual(["conv2d_1", "maxPooling2d_1"]);
    expect(result.ok && linksOf(result.value.links)).toEqual(["conv2d_1>maxPooling2d_1"]);
  });

  test.each([
    ["another program's JSON", '{"layers":[],"links":[],"places":{}}', "document.notObject"],
    ["too long a text", " ".repeat(200_001), "document.notObject"],
    [
      "a setting out of its range",
      toClipText({ ...clip, layers: [{ ...clip.layers[0]!, filters: 1e9 } as Clip["layers"][number]] }),
      "value.outOfRange",
    ],
    [
      "an unknown kind",
      '{"layerloom":"layers","layers":[{"kind":"x","id":"a"}],"links":[],"places":{}}',
      "document.badValue",
    ],
  ])("%s", (_, text, code) => {
    expect(parseClip(text)).toMatchObject({ ok: false, error: { code } });
  });
});
