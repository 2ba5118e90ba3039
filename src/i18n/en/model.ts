/** @file What layers are made of: activations, initialisers; and the features of the plane. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { Activation } from "#model/activation.ts";
import type { PlaneFeature } from "#model/data.ts";
import type { Initializer } from "#model/initializer.ts";

type Key =
  | `activation.${Activation}`
  | `activation.${Activation}.about`
  | `initializer.${Initializer}`
  | `initializer.${Initializer}.about`
  | `feature.${PlaneFeature}`;

export const model = {
  "activation.linear": "linear",
  "activation.linear.about":
    "Leaves the sum as it is. Without any other function the whole network is one line.",
  "activation.relu": "ReLU",
  "activation.relu.about":
    "Keeps what is positive and makes the rest zero. Quick, and the usual choice in deep networks.",
  "activation.leakyRelu": "leaky ReLU",
  "activation.leakyRelu.about":
    "Like ReLU, but lets a fifth of what is negative through, so that no neuron falls silent.",
  "activation.elu": "ELU",
  "activation.elu.about": "Like ReLU, but bends smoothly down to −1 on the negative side.",
  "activation.selu": "SELU",
  "activation.selu.about": "A scaled ELU that keeps the numbers at a steady size from layer to layer.",
  "activation.gelu": "GELU",
  "activation.gelu.about":
    "A smooth ReLU that weighs each number by how large it is among others. Used in language models.",
  "activation.swish": "swish",
  "activation.swish.about": "The sum times its own sigmoid: smooth, with a small dip below zero.",
  "activation.softplus": "softplus",
  "activation.softplus.about": "A ReLU with a rounded corner; always positive.",
  "activation.tanh": "tanh",
  "activation.tanh.about": "Squeezes the sum into −1 to 1, in a smooth S. Good for small networks.",
  "activation.sigmoid": "sigmoid",
  "activation.sigmoid.about": "Squeezes the sum into 0 to 1, so that it can be read as a probability.",
  "activation.hardSigmoid": "hard sigmoid",
  "activation.hardSigmoid.about": "A sigmoid made of three straight lines.",
  "activation.sin": "sine",
  "activation.sin.about": "A wave. Good at patterns that repeat.",
  "activation.step": "step",
  "activation.step.about":
    "0 or 1, nothing between, as in the first neuron models. It has no slope, so it cannot learn by gradients.",
  "activation.softmax": "softmax",
  "activation.softmax.about":
    "Turns the numbers of a layer into probabilities that add up to 1. For the output with several classes.",

  "initializer.glorotUniform": "Glorot uniform",
  "initializer.glorotUniform.about":
    "Even spread, narrower the more inputs and outputs. Suits tanh and sigmoid.",
  "initializer.glorotNormal": "Glorot normal",
  "initializer.glorotNormal.about":
    "Bell-shaped, narrower the more inputs and outputs. Suits tanh and sigmoid.",
  "initializer.heUniform": "He uniform",
  "initializer.heUniform.about": "Even spread, wide enough that ReLU does not fade the signal.",
  "initializer.heNormal": "He normal",
  "initializer.heNormal.about": "Bell-shaped, wide enough that ReLU does not fade the signal.",
  "initializer.lecunUniform": "LeCun uniform",
  "initializer.lecunUniform.about": "Even spread, narrower the more inputs. Suits SELU.",
  "initializer.lecunNormal": "LeCun normal",
  "initializer.lecunNormal.about": "Bell-shaped, narrower the more inputs. Suits SELU.",
  "initializer.uniform": "uniform ±0.5",
  "initializer.uniform.about": "Any number from −0.5 to 0.5, whatever the size of the layer.",
  "initializer.constant": "constant 0.1",
  "initializer.constant.about": "All weights alike: then all neurons of a layer learn the same. Try it.",
  "initializer.zeros": "zeros",
  "initializer.zeros.about": "All weights zero: a hidden layer then cannot start to learn. Usual for biases.",
  "initializer.orthogonal": "orthogonal",
  "initializer.orthogonal.about": "Directions at right angles to each other, which keeps signals apart.",

  "feature.x1": "x 1",
  "feature.x2": "x 2",
  "feature.x1Squared": "x 1 squared",
  "feature.x2Squared": "x 2 squared",
  "feature.x1x2": "x 1 times x 2",
  "feature.sinX1": "sine of x 1",
  "feature.sinX2": "sine of x 2",
  "feature.cosX1": "cosine of x 1",
  "feature.cosX2": "cosine of x 2",
} satisfies MessagesOf<Key>;
