import { describe, expect, test } from "vitest";
import type { Activation } from "#model/activation.ts";
import type { PaintedPoint, PlaneData } from "#model/data.ts";
import { addLayer } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Layer, Link } from "#model/network.ts";
import { createChain, createPlaneData, defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import type { LossKind, TrainingSpec } from "#model/training.ts";
import { validate } from "#model/validate.ts";

const briefs = (experiment: Experiment) =>
  validate(experiment).map(({ code, where, values }) => ({ code, where, values }));
const codes = (experiment: Experiment) => validate(experiment).map(({ code, where }) => `${code} ${where}`);
/** Every repair that is offered leaves an experiment without that problem. */
function repairOf(experiment: Experiment): Experiment {
  const [problem] = validate(experiment);
  const repaired = problem!.repairs[0]!.experiment;
  expect(codes(repaired)).not.toContain(`${problem!.code} ${problem!.where}`);
  return repaired;
}

const withTraining = (patch: Partial<TrainingSpec>): Experiment => ({
  ...defaultExperiment,
  training: { ...defaultExperiment.training, ...patch },
});
const withPlane = (patch: Partial<PlaneData>): Experiment => ({
  ...defaultExperiment,
  data: { ...createPlaneData("spiral"), ...patch },
});
const withEnd = (loss: LossKind, activation: Activation): Experiment => ({
  ...withTraining({ loss }),
  network: createChain([4], "tanh", activation),
});
const withGraph = (ids: string, links: string): Experiment => ({
  ...defaultExperiment,
  network: {
    layers: ids.split(" ").map((id): Layer => {
      if (id.startsWith("in")) return { kind: "input", id, port: "all" };
      const { network } = defaultExperiment;
      return id.startsWith("out")
        ? { ...network.layers.find((layer) => layer.kind === "output")!, id }
        : { kind: "activation", id, activation: "relu" };
    }),
    links: links.split(" ").map((link): Link => {
      const [from, to] = link.split(">");
      return { from: from!, to: to! };
    }),
  },
});

describe("settings", () => {
  test("a number out of its range comes with the range, and the nearest number as repair", () => {
    const experiment = withTraining({ learningRate: 1000 });
    expect(briefs(experiment)).toEqual([
      {
        code: "value.outOfRange",
        where: "training.learningRate",
        values: { value: 1000, min: 1e-6, max: 100 },
      },
    ]);
    expect(repairOf(experiment)).toEqual(withTraining({ learningRate: 100 }));
  });

  test("a fraction where a whole number belongs is rounded by the repair", () => {
    expect(repairOf(withTraining({ batchSize: 2.6 }))).toEqual(withTraining({ batchSize: 3 }));
  });

  test("a layer's setting is found by the layer's id", () => {
    const experiment = { ...defaultExperiment, network: createChain([9999], "tanh", "sigmoid") };
    expect(briefs(experiment)).toEqual([
      {
        code: "value.outOfRange",
        where: "network.layers.hidden1.units",
        values: { value: 9999, min: 1, max: 4096 },
      },
    ]);
    expect(repairOf(experiment).network).toEqual(createChain([4096], "tanh", "sigmoid"));
  });

  test("NaN and infinity are refused", () => {
    expect(codes(withTraining({ l1: Number.NaN, l2: Infinity }))).toEqual([
      "value.notNumber training.l1",
      "value.outOfRange training.l2",
    ]);
  });
});

describe("network", () => {
  test("a chain is fine in any document order", () => {
    expect(codes(withGraph("out b in a", "in>a a>b b>out"))).toEqual([]);
  });

  test.each([
    ["no input", "a out", "a>out", ["network.noInput network"]],
    ["no output", "in a", "in>a", ["network.noOutput network"]],
    ["two outputs", "in out out2", "in>out in>out2", ["network.manyOutputs network.layers.out2"]],
    ["an id given twice", "in a a out", "in>a a>out", ["network.duplicateId network.layers.a"]],
    ["a link to nowhere", "in a out", "in>a a>out a>x", ["network.badLink network.links.2"]],
    ["a link into the input", "in a out", "in>a a>out a>in", ["network.badLink network.links.2"]],
    [
      "a link out of the output",
      "in a b out",
      "in>a a>out out>b b>out",
      ["network.badLink network.links.2", "network.manySources network.layers.out"],
    ],
    [
      "two links into a layer",
      "in a b out",
      "in>a in>b b>out a>out",
      ["network.manySources network.layers.out"],
    ],
    ["a cycle", "in a b out", "in>out a>b b>a", ["network.cycle network.layers.a"]],
    [
      "a layer that reads itself",
      "in a out",
      "in>out a>a",
      ["network.badLink network.links.1", "network.unlinked network.layers.a"],
    ],
    ["a dead end", "in a b out", "in>a a>out a>b", ["network.unlinked network.layers.b"]],
    ["a second input", "in in2 out", "in>out", ["network.unlinked network.layers.in2"]],
  ])("%s is named at its place", (_, ids, links, expected) => {
    expect(codes(withGraph(ids, links))).toEqual(expected);
  });

  test("a gap is named at its two sides, and the repair closes it", () => {
    const experiment = withGraph("in a b out", "in>a b>out");
    expect(codes(experiment)).toEqual(["a", "b"].map((id) => `network.unlinked network.layers.${id}`));
    expect(repairOf(experiment)).toEqual(withGraph("in a b out", "in>a b>out a>b"));
  });

  test("more layers than the limit are counted", () => {
    const units = Array.from({ length: 63 }, () => 1);
    const experiment = { ...defaultExperiment, network: createChain(units, "tanh", "sigmoid") };
    expect(briefs(experiment)).toEqual([
      { code: "network.tooManyLayers", where: "network.layers", values: { count: 65, max: 64 } },
    ]);
    const most = { ...defaultExperiment, network: createChain(units.slice(1), "tanh", "sigmoid") };
    expect(codes(most)).toEqual([]);
  });

  test("more parameters than the limit are counted", () => {
    const experiment = { ...defaultExperiment, network: createChain([4096, 4096], "tanh", "sigmoid") };
    const count = 5 * 4096 + 4096 + 4096 * 4096 + 4096 + 4096 + 1;
    expect(briefs(experiment)).toEqual([
      { code: "network.tooManyParameters", where: "network", values: { count, max: 5_000_000 } },
    ]);
  });

  test("every hidden kind can stand in a chain", () => {
    const kinds = ["dense", "activation", "dropout", "batchNormalization"] as const;
    const experiment = kinds.reduce((one, kind) => addLayer(one, "input", kind), defaultExperiment);
    expect(codes(experiment)).toEqual([]);
  });
});

describe("data", () => {
  test("without features the repair brings x1 and x2 back", () => {
    const experiment = withPlane({ features: [] });
    expect(codes(experiment)).toEqual(["network.noFeatures data.features"]);
    expect(repairOf(experiment).data).toEqual(createPlaneData("spiral"));
  });

  test("a table without columns gets all of them back", () => {
    const iris = toTemplate("iris");
    const without = ["sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"];
    const experiment: Experiment = {
      ...iris,
      data: { kind: "table", set: "iris", pack: null, without, axes: null },
    };
    expect(codes(experiment)).toEqual(["network.noFeatures data.features"]);
    expect(repairOf(experiment)).toEqual(iris);
  });

  test("a column that the table does not have is refused", () => {
    const iris = toTemplate("iris");
    const experiment: Experiment = {
      ...iris,
      data: { kind: "table", set: "iris", pack: null, without: ["x"], axes: null },
    };
    expect(codes(experiment)).toEqual(["document.badValue data.without.0"]);
  });

  test("too few points are counted", () => {
    const experiment = withPlane({ samples: 1, painted: [[0, 0, 1]] });
    expect(briefs(experiment)).toEqual([
      { code: "data.tooFew", where: "data.samples", values: { count: 2, min: 4 } },
    ]);
    expect(codes(repairOf(experiment))).toEqual([]);
  });

  test("a blank plane asks for painted points, of two classes", () => {
    const blank = (painted: readonly PaintedPoint[]) => withPlane({ set: "blank", painted });
    expect(briefs(blank([]))).toEqual([
      { code: "data.tooFew", where: "data.painted", values: { count: 0, min: 4 } },
    ]);
    const same = Array.from({ length: 5 }, (): PaintedPoint => [1, 1, 1]);
    expect(codes(blank(same))).toEqual(["data.oneClass data.painted"]);
    expect(codes(blank([...same, [0, 0, 0]]))).toEqual([]);
  });

  test("too many painted points are cut by the repair", () => {
    const painted = Array.from({ length: 2001 }, (_, i): PaintedPoint => [0, 0, i % 2]);
    const experiment = withPlane({ painted });
    expect(briefs(experiment)).toEqual([
      { code: "data.tooManyPoints", where: "data.painted", values: { count: 2001, max: 2000 } },
    ]);
    expect(repairOf(experiment)).toEqual(withPlane({ painted: painted.slice(0, 2000) }));
  });

  test("a painted label has to be a class, or a value in a regression", () => {
    const wrong = withPlane({
      painted: [
        [0, 0, 1],
        [1, 1, 0.5],
      ],
    });
    expect(codes(wrong)).toEqual(["document.badValue data.painted.1.2"]);
    expect(repairOf(wrong)).toEqual(withPlane({ painted: [[0, 0, 1]] }));
    const sine = toTemplate("sine");
    const data: PlaneData = { ...createPlaneData("sine", ["x1"]), painted: [[0, 0, 0.5]] };
    expect(codes({ ...sine, data })).toEqual([]);
    expect(codes({ ...sine, data: { ...data, painted: [[0, 0, 3]] } })).toEqual([
      "document.badValue data.painted.0.2",
    ]);
  });
});

describe("loss", () => {
  test("an output function that the loss cannot use is replaced by the repair", () => {
    const experiment = withEnd("binaryCrossEntropy", "tanh");
    expect(briefs(experiment)).toEqual([
      {
        code: "loss.activationMismatch",
        where: "network.layers.output.activation",
        values: { loss: "binaryCrossEntropy", activation: "tanh" },
      },
    ]);
    expect(repairOf(experiment)).toEqual(withEnd("binaryCrossEntropy", "sigmoid"));
  });

  test.each([
    ["categoricalCrossEntropy", "sigmoid", "softmax"],
    ["hinge", "softmax", "linear"],
    ["mse", "softmax", "sigmoid"],
  ] as const)("%s after %s is repaired to %s", (loss, before, after) => {
    expect(repairOf(withEnd(loss, before))).toEqual(withEnd(loss, after));
  });

  test("a loss for classes in a regression is replaced by the repair", () => {
    const sine = toTemplate("sine");
    const experiment: Experiment = { ...sine, training: { ...sine.training, loss: "binaryCrossEntropy" } };
    expect(codes(experiment)).toEqual(["loss.activationMismatch training.loss"]);
    expect(repairOf(experiment)).toEqual(sine);
  });
});
