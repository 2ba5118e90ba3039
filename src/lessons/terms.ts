/** @file The terms that lessons explain, in both languages, as `docs/glossary.md` has them. */
import type { Language } from "#i18n/languages.ts";

export interface TermWords {
  /** As it stands inside a sentence. */
  readonly name: string;
  readonly meaning: string;
}

type Term = Readonly<Record<Exclude<Language, "keys">, TermWords>>;

export const terms = {
  dataSet: term(
    "data set",
    "the samples that a network learns from and is tested on",
    "数据集",
    "供网络学习和测试的全部样本",
  ),
  sample: term(
    "sample",
    "one thing that was measured: inputs and the right answer",
    "样本",
    "一次测量：输入和正确答案",
  ),
  feature: term("feature", "one number that describes a sample", "特征", "描述样本的一个数"),
  class: term("class", "one of the answers that can be right", "类别", "可能的答案之一"),
  target: term("target", "the right answer of a sample", "目标", "样本的正确答案"),
  noise: term(
    "noise",
    "chance that moves points away from where they belong",
    "噪声",
    "使点偏离本来位置的随机因素",
  ),
  trainingPart: term(
    "training part",
    "the samples that the weights are fitted to",
    "训练集",
    "用来调整权重的样本",
  ),
  testPart: term(
    "test part",
    "samples kept aside, to see whether what was learned holds",
    "测试集",
    "留作检验、不参与学习的样本",
  ),
  seed: term(
    "seed",
    "the number from which chance is drawn; the same seed, the same chance",
    "随机种子",
    "产生随机数的起点；种子相同，结果相同",
  ),
  network: term(
    "neural network",
    "layers of neurons, each fed by the one before",
    "神经网络",
    "一层层的神经元，后一层读取前一层",
  ),
  layer: term("layer", "neurons that work side by side", "层", "并排工作的一组神经元"),
  hiddenLayer: term(
    "hidden layer",
    "a layer between input and output",
    "隐藏层",
    "位于输入层与输出层之间的层",
  ),
  neuron: term(
    "neuron",
    "a weighted sum plus a bias, through a function",
    "神经元",
    "加权和加偏置，再通过一个函数",
  ),
  weight: term(
    "weight",
    "how strongly an input counts; a thread in the picture",
    "权重",
    "输入所占的分量；图中的一根线",
  ),
  bias: term("bias", "what is added to the sum, whatever the inputs", "偏置", "与输入无关、加在总和上的数"),
  weightedSum: term(
    "weighted sum",
    "each input times its weight, added up",
    "加权和",
    "各输入乘以权重后相加",
  ),
  activation: term("activation", "the function that the sum goes through", "激活函数", "加权和所通过的函数"),
  parameter: term(
    "parameter",
    "a number that is learned: weights and biases",
    "参数",
    "学习得来的数：权重和偏置",
  ),
  dropout: term("dropout", "silences neurons at random while training", "随机失活", "训练时随机让神经元静默"),
  training: term(
    "training",
    "changing the weights, step by step, so that the loss falls",
    "训练",
    "一步步调整权重，使损失下降",
  ),
  step: term("step", "one batch, and one move of all weights", "步", "处理一个批次，权重移动一次"),
  epoch: term("epoch", "once through all training samples", "轮次", "把训练样本完整过一遍"),
  batch: term("batch", "the samples looked at in one step", "批次", "一步所看的样本"),
  loss: term("loss", "how wrong the answers are, as one number", "损失", "用一个数表示答案错了多少"),
  gradient: term(
    "gradient",
    "for each weight, how the loss changes with it",
    "梯度",
    "损失随每个权重变化的快慢",
  ),
  gradientDescent: term(
    "gradient descent",
    "moving the weights against the gradient",
    "梯度下降",
    "沿梯度的反方向移动权重",
  ),
  optimizer: term(
    "optimiser",
    "the rule by which gradients move weights",
    "优化器",
    "由梯度决定如何移动权重的规则",
  ),
  learningRate: term("learning rate", "how far the weights move in a step", "学习率", "每一步权重移动多远"),
  momentum: term("momentum", "keeping part of the last move", "动量", "保留上一步移动的一部分"),
  regularization: term("regularisation", "large weights cost extra", "正则化", "权重过大要付出代价"),
  diverge: term("diverge", "the loss grows beyond all numbers", "发散", "损失超出数的范围"),
  decisionMap: term(
    "decision map",
    "the network's answer at every point of the plane",
    "判定图",
    "网络在平面每一点的答案",
  ),
  boundary: term(
    "decision boundary",
    "where the answer changes from one class to another",
    "决策边界",
    "答案从一类变为另一类的界线",
  ),
  accuracy: term("accuracy", "share of samples with the right class", "准确率", "分类正确的样本所占比例"),
  overfitting: term(
    "overfitting",
    "learning the training samples by heart, noise and all",
    "过拟合",
    "把训练样本连同噪声一起背下来",
  ),
  underfitting: term(
    "underfitting",
    "too simple a network to catch what is there",
    "欠拟合",
    "网络太简单，抓不住规律",
  ),
  backpropagation: term(
    "back-propagation",
    "the error walks back through the layers and gives each weight its gradient",
    "反向传播",
    "误差一层层往回走，给出每个权重的梯度",
  ),
  convolution: term(
    "convolution",
    "small windows slide over the picture, the same weights everywhere",
    "卷积",
    "小窗口在图片上滑动，各处使用相同的权重",
  ),
  filter: term("filter", "the weights of one window", "卷积核", "一个窗口的权重"),
  featureMap: term(
    "feature map",
    "how strongly a filter answers at each place",
    "特征图",
    "卷积核在各个位置的回应强度",
  ),
  pooling: term(
    "pooling",
    "one number for each window: its largest or its mean",
    "池化",
    "每个窗口留一个数：最大值或平均值",
  ),
  recurrent: term(
    "recurrent",
    "reading step by step, and its own last answer with it",
    "循环层",
    "一步一步读取，并读取自己上一步的回答",
  ),
  state: term("state", "what a recurrent layer remembers", "状态", "循环层记住的内容"),
  embedding: term(
    "embedding",
    "a row of learned numbers for each thing that has only a name",
    "嵌入",
    "为每个只有名字的东西配一行学来的数",
  ),
  dotProduct: term(
    "dot product",
    "two rows multiplied number by number and added up",
    "点积",
    "两行数逐个相乘后相加",
  ),
  inference: term("inference", "using a trained network: forward only", "推理", "使用训练好的网络：只往前走"),
} as const satisfies Readonly<Record<string, Term>>;

export type TermId = keyof typeof terms;

export function isTerm(id: string): id is TermId {
  return Object.hasOwn(terms, id);
}

function term(name: string, meaning: string, zhName: string, zhMeaning: string): Term {
  return { en: { name, meaning }, zh: { name: zhName, meaning: zhMeaning } };
}
