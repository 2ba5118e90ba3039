import { describe, expect, test } from "vitest";
import { buildNetwork, fork, type Step } from "#model/buildNetwork.ts";
import { setData } from "#model/edit.ts";
import { createLayer, removeLink, type HiddenKind } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { findSources, maxLayers, type Layer, type Link, type Network } from "#model/network.ts";
import { createImagesData, defaultExperiment } from "#model/presets.ts";
import type { RepairLabel } from "#model/problem.ts";
import { toTemplate } from "#model/templates.ts";
import { validate } from "#model/validate.ts";

const briefs = (experiment: Experiment) => validate(experiment).map(({ code, where }) => `${code} ${where}`);

function withNetwork(experiment: Experiment, change: (network: Network) => Network): Experiment {
  return { ...experiment, network: change(experiment.network) };
}

describe("each fault has its ways out", () => {
  const digits = setData(defaultExperiment, createImagesData("mnist"));
  const withSteps = (...steps: readonly Step[]): Experiment => ({
    ...digits,
    network: buildNetwork(steps, { activation: "softmax" }),
  });
  const linksOf = ({ network }: Experiment) => network.links.map(({ from, to }) => `${from}>${to}`).join(" ");
  /** The labels of the first problem's repairs, and the network after the first of them. */
  const firstOf = (
    experiment: Experiment,
  ): [code: string, labels: RepairLabel[], links: string, left: string[]] => {
    const [problem] = validate(experiment);
    const [best] = problem!.repairs;
    return [
      problem!.code,
      problem!.repairs.map(({ label }) => label),
      best ? linksOf(best.experiment) : "",
      best ? briefs(best.experiment) : [],
    ];
  };

  test("maps before dense: Flatten, or the mean of each map", () => {
    const experiment = withSteps(["conv2d"], ["dense"]);
    expect(validate(experiment)[0]).toMatchObject({
      code: "shape.needsFlat",
      where: "network.layers.hidden1",
      values: { layer: "hidden1", got: "26×26×8", maps: 8, count: 5408 },
    });
    expect(firstOf(experiment)).toEqual([
      "shape.needsFlat",
      ["insertFlatten", "insertGlobalAverage"],
      "input>conv2d_1 conv2d_1>flatten1 flatten1>hidden1 hidden1>output",
      [],
    ]);
  });

  test("a list before a convolution: Reshape to the maps that it was", () => {
    const experiment = withSteps(["flatten"], ["conv2d"], ["flatten"]);
    const [code, labels, , left] = firstOf(experiment);
    expect([code, labels, left]).toEqual(["shape.needsMaps", ["insertReshape", "removeLayer"], []]);
    expect(
      validate(experiment)[0]!.repairs[0]!.experiment.network.layers.find(({ kind }) => kind === "reshape"),
    ).toMatchObject({
      targetShape: [28, 28, 1],
    });
  });

  test("a picture before a 1-D convolution: its rows as steps", () => {
    const [code, labels, , left] = firstOf(withSteps(["conv1d"], ["flatten"]));
    expect([code, labels, left]).toEqual(["shape.needsSequence", ["insertReshape", "removeLayer"], []]);
  });

  test("an LSTM behind a picture reads its rows, and one behind another LSTM gets all of its steps", () => {
    expect(firstOf(withSteps(["lstm"]))).toEqual([
      "shape.needsSequence",
      ["insertReshape", "removeLayer"],
      "input>reshape1 reshape1>lstm1 lstm1>output",
      [],
    ]);
    const rows: Step = ["reshape", { targetShape: [28, 28] }];
    const stacked = withSteps(rows, ["lstm"], ["gru"]);
    const [code, labels, , left] = firstOf(stacked);
    expect([code, labels, left]).toEqual([
      "shape.needsSequence",
      ["everyStep", "insertReshape", "removeLayer"],
      [],
    ]);
    const [best] = validate(stacked)[0]!.repairs;
    expect(best!.experiment.network.layers[2]).toMatchObject({ kind: "lstm", returnSequences: true });
  });

  test("where every step comes out and one answer is asked for, the last step is enough", () => {
    const [code, labels, , left] = firstOf(
      withSteps(["reshape", { targetShape: [28, 28] }], ["lstm", { returnSequences: true }]),
    );
    expect([code, labels, left]).toEqual([
      "shape.needsFlat",
      ["lastStep", "insertFlatten", "insertGlobalAverage"],
      [],
    ]);
  });

  test("too many steps: several numbers share one", () => {
    const experiment = withSteps(
      ["upSampling2d", { size: 3 }],
      ["reshape", { targetShape: [-1, 1] }],
      ["gru", { units: 4 }],
    );
    expect(firstOf(experiment).slice(0, 2)).toEqual(["shape.tooManySteps", ["insertReshape", "removeLayer"]]);
    expect(firstOf(experiment)[3]).toEqual([]);
  });

  test("an embedding of a picture goes", () => {
    const [code, labels, , left] = firstOf(withSteps(["embedding"], ["flatten"]));
    expect([code, labels, left]).toEqual(["shape.needsSigns", ["removeLayer"], []]);
  });

  test("global pooling of a list goes", () => {
    expect(firstOf(withSteps(["flatten"], ["globalMaxPooling"]))).toEqual([
      "shape.needsSpace",
      ["removeLayer"],
      "input>flatten1 flatten1>output",
      [],
    ]);
  });

  test("a window that is too large: zeros around, or as large as the map", () => {
    const experiment = withSteps(["conv2d", { kernelSize: 31 }], ["flatten"]);
    expect(validate(experiment)[0]).toMatchObject({
      code: "shape.empty",
      values: { got: "28×28", window: "31×31" },
      repairs: [{ label: "padSame" }, { label: "smallerWindow" }],
    });
    expect(validate(experiment)[0]!.repairs.map((repair) => briefs(repair.experiment))).toEqual([[], []]);
  });

  test("strides with dilation: the dilation goes", () => {
    const [code, labels, , left] = firstOf(withSteps(["conv2d", { strides: 2, dilation: 2 }], ["flatten"]));
    expect([code, labels, left]).toEqual(["shape.stridesAndDilation", ["noDilation"], []]);
  });

  test("a branch of another size gets a 1×1 convolution, or loses its link", () => {
    const experiment = withSteps(
      fork(
        "add",
        [["conv2d", { padding: "same", strides: 2 }]],
        [],
        [["conv2d", { padding: "same", filters: 3 }]],
      ),
      ["flatten"],
    );
    expect(firstOf(experiment)).toEqual([
      "shape.mismatch",
      ["matchBranches", "removeLink"],
      "input>conv2d_1 input>conv2d_2 conv2d_1>add1 input>conv2d_3 conv2d_3>add1 conv2d_2>conv2d_4 conv2d_4>add1 add1>flatten1 flatten1>output",
      [],
    ]);
  });

  test("side by side each branch keeps its channels", () => {
    const experiment = withSteps(
      fork("concatenate", [["maxPooling2d"]], [["conv2d", { padding: "same", filters: 5 }]]),
      ["flatten"],
    );
    const repaired = validate(experiment)[0]!.repairs[0]!;
    expect(repaired.label).toBe("matchBranches");
    expect(repaired.experiment.network.layers.find(({ id }) => id === "conv2d_2")).toMatchObject({
      filters: 5,
      kernelSize: 1,
      strides: 2,
    });
    expect(briefs(repaired.experiment)).toEqual([]);
  });

  test("numbers that do not make a shape: the first of it is left open", () => {
    const experiment = withSteps(["reshape", { targetShape: [5, 28] }], ["flatten"]);
    expect(validate(experiment)[0]).toMatchObject({
      code: "shape.reshape",
      values: { count: 784, wanted: 140, shape: "5×28" },
    });
    expect(firstOf(experiment)[3]).toEqual([]);
  });

  test.each<[string, readonly Step[], HiddenKind]>([
    ["half as large", [["maxPooling2d"]], "upSampling2d"],
    ["a frame smaller", [["conv2d"]], "zeroPadding2d"],
    ["a frame larger", [["zeroPadding2d"]], "conv2d"],
    ["of no such size", [["maxPooling2d", { poolSize: 5, strides: 5 }]], "reshape"],
  ])("an answer that is %s is made to fit the picture", (_, steps, kind) => {
    const experiment: Experiment = {
      ...setData(defaultExperiment, createImagesData("mnist", "picture")),
      network: buildNetwork(steps),
    };
    const [problem] = validate(experiment);
    expect(problem).toMatchObject({ code: "shape.target", repairs: [{ label: "matchPicture" }] });
    const repaired = problem!.repairs[0]!.experiment;
    expect(repaired.network.layers.at(-2)!.kind).toBe(kind);
    expect(briefs(repaired)).toEqual([]);
  });

  test("two links into one layer: join them, or take the second out", () => {
    const experiment = withSteps(
      ["conv2d", { padding: "same" }],
      ["conv2d", { padding: "same" }],
      ["flatten"],
    );
    const { network } = experiment;
    const links: Link[] = [...network.links, { from: "conv2d_1", to: "flatten1" }];
    const [code, labels, after, left] = firstOf({ ...experiment, network: { ...network, links } });
    expect([code, labels, left]).toEqual([
      "network.manySources",
      ["insertAdd", "insertConcatenate", "removeLink"],
      [],
    ]);
    expect(after).toContain("conv2d_2>add1 flatten1>output conv2d_1>add1 add1>flatten1");
  });

  test("a lonely layer goes onto the link into the output, or goes", () => {
    const dropped: Layer = createLayer(digits.network, "dropout");
    const experiment = withNetwork(withSteps(["flatten"]), ({ layers, links }) => ({
      layers: [...layers, dropped],
      links,
    }));
    expect(firstOf(experiment)).toEqual([
      "network.unlinked",
      ["addMissingLink", "removeLayer"],
      "input>flatten1 flatten1>dropout1 dropout1>output",
      [],
    ]);
  });

  test("circles are opened at their newest links, all at once", () => {
    const experiment = withNetwork(
      withSteps(["activation"], ["activation"], ["flatten"]),
      ({ layers, links }) => ({
        layers: layers.map((layer) => (layer.kind === "activation" ? { kind: "add", id: layer.id } : layer)),
        links: [...links, { from: "activation2", to: "activation1" }],
      }),
    );
    const repair = validate(experiment).find(({ code }) => code === "network.cycle")!.repairs[0]!;
    expect(linksOf(repair.experiment)).toBe(
      "input>activation1 activation1>activation2 activation2>flatten1 flatten1>output",
    );
  });

  test("without an output the end gets one, with the function that the loss wants", () => {
    const experiment = withSteps(["flatten"]);
    const open = withNetwork(experiment, (one) => ({
      layers: one.layers.filter(({ kind }) => kind !== "output"),
      links: one.links.filter(({ to }) => to !== "output"),
    }));
    expect(firstOf(open)).toEqual(["network.noOutput", ["addOutput"], linksOf(experiment), []]);
  });

  test("a step that needs too much memory gets a batch that fits", () => {
    const { network } = withSteps(["conv2d", { filters: 64 }], ["globalMaxPooling"]);
    const experiment: Experiment = { ...digits, network, training: { ...digits.training, batchSize: 0 } };
    expect(validate(experiment)).toMatchObject([
      {
        code: "network.tooMuchMemory",
        where: "training.batchSize",
        values: { batch: 10_000, max: 2000 },
        repairs: [{ label: "smallerBatch", experiment: { training: { batchSize: 256 } } }],
      },
    ]);
    expect(briefs(validate(experiment)[0]!.repairs[0]!.experiment)).toEqual([]);
  });

  test("a pack that is not here gives way to the app's own set", () => {
    const experiment: Experiment = {
      ...toTemplate("lenet5"),
      data: { ...createImagesData("mnist"), set: "gone" },
    };
    const [problem] = validate(experiment);
    expect(problem).toMatchObject({ code: "data.unknownSet", where: "data.set", values: { set: "gone" } });
    expect(problem!.repairs.map(({ label }) => label)).toEqual(["useOwnSet"]);
    expect(briefs(problem!.repairs[0]!.experiment)).toEqual([]);
  });

  test("where there is no room for a layer more, no repair adds one", () => {
    const steps = Array.from({ length: maxLayers - 3 }, (): Step => ["activation"]);
    const experiment = withSteps(...steps, ["dense"]);
    expect(experiment.network.layers).toHaveLength(maxLayers);
    expect(firstOf(experiment)).toEqual(["shape.needsFlat", [], "", []]);
  });
});

test("a removed link leaves its join with one source too few, and the join can go", () => {
  const { network } = toTemplate("mini-resnet");
  const [first] = findSources(network, "add1");
  const cut = removeLink(toTemplate("mini-resnet"), { from: first!, to: "add1" });
  expect(validate(cut)[0]).toMatchObject({
    code: "shape.tooFewInputs",
    values: { layer: "add1", count: 1 },
    repairs: [{ label: "removeLayer" }],
  });
  expect(briefs(validate(cut)[0]!.repairs[0]!.experiment)).toEqual([]);
});
