/** @file Experiments to start from: what they are called, and what each teaches. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { SequenceTemplateId } from "#model/sequenceTemplates.ts";
import type { TemplateId } from "#model/templates.ts";
import type { TimeTemplateId } from "#model/timeTemplates.ts";

/** Those on sequences have their words in `sequenceTemplates.ts`. */
type Id = Exclude<TemplateId, SequenceTemplateId | TimeTemplateId>;

export const templates = {
  "template.spiral": "Two spirals",
  "template.spiral.teaches": "Hidden layers bend the plane until one line parts what was wound up.",
  "template.circle": "Disc and ring",
  "template.circle.teaches": "Four neurons draw four lines, and together a closed curve.",
  "template.xor": "XOR",
  "template.xor.teaches": "One line cannot do it: here hidden layers began to be needed.",
  "template.rings": "Three rings",
  "template.rings.teaches": "Three classes: softmax shares out one certainty among them.",
  "template.moons": "Two moons",
  "template.moons.teaches": "A few neurons are enough for a gentle curve.",
  "template.perceptron": "Perceptron: one neuron",
  "template.perceptron.teaches":
    "A single neuron draws a single straight line. That is where it all began, in 1958.",
  "template.sine": "Fit a sine",
  "template.sine.teaches": "A network can learn numbers as well as classes.",
  "template.iris": "Iris flowers",
  "template.iris.teaches": "Four measurements name the flower: the oldest table of machine learning.",
  "template.breast-cancer": "Cell nuclei",
  "template.breast-cancer.teaches":
    "Thirty measurements, two classes, and why one mistake weighs more than the other.",
  "template.letters": "Printed letters",
  "template.letters.teaches": "26 classes: see what a hidden layer is worth.",
  "template.concrete": "Strength of concrete",
  "template.concrete.teaches": "From a recipe to a number: regression on real measurements.",
  "template.mnist-mlp": "Digits without convolution",
  "template.mnist-mlp.teaches":
    "A list of 784 numbers is enough for most digits, but a small shift confuses it.",
  "template.lenet5": "LeNet-5",
  "template.lenet5.teaches":
    "The first convolutional network that read real cheques (1998): windows find strokes wherever they are.",
  "template.mini-vgg": "Mini VGG",
  "template.mini-vgg.teaches": "Two small windows in a row see as far as a large one, with fewer weights.",
  "template.mini-resnet": "Mini ResNet",
  "template.mini-resnet.teaches":
    "A way around each block lets gradients reach the first layers: depth without fading.",
  "template.inception": "Inception block",
  "template.inception.teaches":
    "Small and large windows look side by side, and the network chooses what helps.",
  "template.mobilenet": "Mini MobileNet",
  "template.mobilenet.teaches": "Depthwise and 1×1 convolutions do the same for a fraction of the work.",
  "template.conv-autoencoder": "Autoencoder",
  "template.conv-autoencoder.teaches": "Through a narrow waist and out again: what survives is what matters.",
  "template.denoising-autoencoder": "Denoising autoencoder",
  "template.denoising-autoencoder.teaches":
    "Who can clean a noisy picture must know what pictures look like.",
  "template.rows-lstm": "Digits row by row",
  "template.rows-lstm.teaches":
    "An LSTM reads a digit one row after the other: what it remembers at the end is enough to name it.",
  "template.spoken-digits": "Spoken digits",
  "template.spoken-digits.teaches":
    "A word is a sequence of sounds: a GRU hears it from both ends, and knows digits said by voices that it never heard.",
  "template.recommend-dot": "Recommend by taste",
  "template.recommend-dot.teaches":
    "Viewers and films become points of one space: a film is liked by those whose point lies its way.",
  "template.recommend-mlp": "Recommend with hidden layers",
  "template.recommend-mlp.teaches":
    "Both rows go side by side into a small network: it may find more than a product can, and has to find the product first.",
} satisfies MessagesOf<`template.${Id}` | `template.${Id}.teaches`>;
