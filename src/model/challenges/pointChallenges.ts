/** @file The first half of the ladder: networks on points of the plane. */
import { challenge } from "#model/challenges/challenge.ts";
import { createPlaneData, createChain, defaultExperiment, defaultTraining } from "#model/presets.ts";
import type { PlaneData, PlaneSet } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import type { TrainingSpec } from "#model/training.ts";

interface Start {
  readonly data?: Partial<Omit<PlaneData, "kind" | "set">>;
  readonly units: readonly number[];
  readonly training?: Partial<TrainingSpec>;
  readonly isNumber?: boolean;
}

function start(set: PlaneSet, { data = {}, units, training = {}, isNumber = false }: Start): Experiment {
  return {
    ...defaultExperiment,
    data: { ...createPlaneData(set), ...data },
    network: createChain(units, "tanh", isNumber ? "linear" : "sigmoid"),
    training: {
      ...defaultTraining,
      learningRate: 0.03,
      l2: 0,
      loss: isNumber ? "mse" : "binaryCrossEntropy",
      ...training,
    },
  };
}

const sgd = { ...defaultTraining.optimizer, kind: "sgd" } as const;
const withoutProducts = { kind: "withoutFeatures", features: ["x1Squared", "x2Squared", "x1x2"] } as const;
const rawOnly = {
  kind: "withoutFeatures",
  features: ["x1Squared", "x2Squared", "x1x2", "sinX1", "sinX2", "cosX1", "cosX2"],
} as const;

export const pointChallenges = {
  "two-clouds": challenge({
    title: { en: "Separate two clouds", zh: "分开两团点" },
    text: {
      en: "Two clouds of points, and a network of a single neuron: it can draw one straight line. Press play and watch the line find its place.",
      zh: "平面上有两团点，网络只有一个神经元，它只能画一条直线。按下播放，看这条线怎样找到自己的位置。",
    },
    experiment: start("gauss", { units: [], training: { learningRate: 0.001 } }),
    goals: [{ kind: "testAccuracy", value: 0.98 }],
  }),

  "crossed-corners": challenge({
    title: { en: "Crossed corners", zh: "交叉的四角" },
    text: {
      en: "Opposite corners belong together. One straight line cannot part them, however long you train. What does the network need in between? The product x₁x₂ would be too easy, so it is ruled out.",
      zh: "对角的两块属于同一类。无论训练多久，一条直线都分不开它们。网络中间缺了什么？直接使用乘积 x₁x₂ 就太容易了，因此不允许使用。",
    },
    experiment: start("xor", { units: [] }),
    goals: [{ kind: "testAccuracy", value: 0.95 }, withoutProducts],
  }),

  "small-circle": challenge({
    title: { en: "A circle from few numbers", zh: "用很少的参数围住一个圆" },
    text: {
      en: "The network here is far too large for its work. Three straight lines are enough to fence in a circle: how few parameters can you do with?\n\nCount: each hidden neuron brings its weights, one bias, and one weight behind it.",
      zh: "这里的网络对它的工作来说太大了。三条直线就足以围住一个圆：最少需要多少个参数？\n\n数一数：每个隐藏神经元带来它的各个权重、一个偏置，以及后面的一个权重。",
    },
    experiment: start("circle", { units: [8, 8] }),
    goals: [{ kind: "testAccuracy", value: 0.95 }, { kind: "parameters", value: 13 }, withoutProducts],
  }),

  "right-pace": challenge({
    title: { en: "The right pace", zh: "合适的步伐" },
    text: {
      en: "The network is good enough, but it learns far too slowly. Find a learning rate, and if you like another optimiser or batch size, with which it gets there within 30 epochs. Too large a step is no help either: try it.",
      zh: "网络本身足够好，只是学得太慢。请找到合适的学习率，也可以换一种优化器或批大小，让它在 30 轮之内达到目标。步子太大同样不行：不妨试一试。",
    },
    experiment: start("moons", { units: [6], training: { optimizer: sgd, learningRate: 0.001 } }),
    goals: [
      { kind: "testLoss", value: 0.1 },
      { kind: "epochs", value: 30 },
    ],
    lock: ["data.features", "network.*", "training.loss"],
  }),

  "noisy-moons": challenge({
    title: { en: "Do not learn the noise", zh: "别把噪声也学进去" },
    text: {
      en: "Few points and much noise: this network soon knows every single training point by heart, and does worse on what it has not seen. Keep both accuracies close together, and keep them so for 100 epochs.\n\nPenalties on large weights help, and so does a smaller network.",
      zh: "点很少，噪声很大：这个网络很快就会背下每一个训练点，在没见过的数据上反而变差。请让两种准确率保持接近，并且坚持到第 100 轮以后。\n\n对大权重加以惩罚会有帮助，缩小网络也可以。",
    },
    experiment: start("moons", {
      data: { samples: 200, noise: 0.5, testShare: 0.5, seed: 9 },
      units: [16, 16],
      training: { learningRate: 0.02 },
    }),
    goals: [
      { kind: "testAccuracy", value: 0.86 },
      { kind: "accuracyGap", value: 0.02 },
      { kind: "minEpochs", value: 100 },
    ],
  }),

  "bare-spiral": challenge({
    title: { en: "The spiral, with bare hands", zh: "徒手解开螺旋" },
    text: {
      en: "With the right inputs the two spirals are easy. Here the network gets x₁ and x₂ and nothing else, so its layers have to make the features themselves. One narrow layer is not enough.",
      zh: "有了合适的输入，双螺旋并不难。这里网络只能得到 x₁ 和 x₂，其余特征必须由各层自己造出来。只有一个窄层是不够的。",
    },
    experiment: start("spiral", { units: [4], training: { learningRate: 0.01 } }),
    goals: [{ kind: "testAccuracy", value: 0.95 }, { kind: "width", value: 10 }, rawOnly],
  }),

  wave: challenge({
    title: { en: "Follow a wave", zh: "跟上一条波浪" },
    text: {
      en: "No classes this time: the network is to give the height of a wave at each place. Bend a few neurons into its hills and valleys. Sines as inputs are ruled out, and so are wide layers.",
      zh: "这次没有类别：网络要给出波浪在每个位置的高度。请把几个神经元弯成它的山峰和山谷。不能用正弦作输入，也不能用太宽的层。",
    },
    experiment: start("sine", {
      data: { features: ["x1"] },
      units: [2],
      training: { learningRate: 0.001 },
      isNumber: true,
    }),
    goals: [
      { kind: "testR2", value: 0.95 },
      { kind: "width", value: 8 },
      { kind: "withoutFeatures", features: ["sinX1", "sinX2", "cosX1", "cosX2"] },
    ],
  }),
} as const;
