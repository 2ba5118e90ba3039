/**
 * @file The kinds of layers and their settings. `layer.<kind>` is the title of a card, `.full` the class in Keras,
 * `.about` one sentence for the palette, `.what` the same with the layer's own numbers, `.sub` what stands below the title.
 */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { Constraint } from "#model/constraint.ts";
import type { LayerGroup, layerGroups } from "#model/layerKinds.ts";
import type { interpolations } from "#model/layers/resizing.ts";
import type { Padding } from "#model/layers/window.ts";
import type { PortName } from "#model/port.ts";
import type { LayerKind, LayerOf } from "#model/network.ts";

/** The kinds that read sequences have their words in `sequences.ts`. */
export type SequenceKind = (typeof layerGroups)["recurrent" | "attention"][number];
type Kind = Exclude<LayerKind, SequenceKind>;

/** The settings of layers of these kinds. */
export type SettingOf<K extends LayerKind> = K extends LayerKind
  ? Exclude<keyof LayerOf<K>, "id" | "kind">
  : never;

type Choice =
  | `padding.${Padding | "causal"}`
  | `interpolation.${(typeof interpolations)[number]}`
  | `constraint.${Constraint}`;

type Key =
  | `layer.${Kind}`
  | `layer.${Kind}.${"full" | "about" | "what" | "sub"}`
  | `port.${PortName}`
  | `group.${Exclude<LayerGroup, "recurrent" | "attention">}`
  | `setting.layer.${SettingOf<Kind>}`
  | Choice
  | `${Choice}.about`;

export const layers = {
  "layer.input": "Input",
  "layer.input.full": "Input",
  "layer.input.about": "Hands each sample to the network, as it is.",
  "layer.input.what": "Hands each sample, {output} numbers, to the network.",
  "layer.input.sub": "{count} {count|feature|features}",
  "layer.input.sub.grey": "grey picture",
  "layer.input.sub.colour": "colour picture",
  "layer.input.sub.shape": "{output}",
  "layer.input.sub.signs": "{count} {count|sign|signs} of {signs}",
  "layer.input.sub.one": "one of {signs}",
  "layer.dense": "Dense",
  "layer.dense.full": "Dense",
  "layer.dense.about": "Every neuron adds up all its inputs, each times a weight, plus a bias.",
  "layer.dense.what":
    "{units} {units|neuron|neurons}: each weighs all its inputs, adds them up with a bias, and bends the sum.",
  "layer.dense.sub": "{units}, {activation}",
  "layer.dense.sub.plain": "{units}",
  "layer.activation": "Activation",
  "layer.activation.full": "Activation",
  "layer.activation.about": "Sends every number through a function.",
  "layer.activation.what": "Sends every number through {activation}, one by one. Nothing to learn here.",
  "layer.activation.sub": "{formula}",
  "layer.flatten": "Flatten",
  "layer.flatten.full": "Flatten",
  "layer.flatten.about": "Lays all maps out as one list, row by row, so that dense layers can read them.",
  "layer.flatten.what": "Lays everything out as one list of {output} numbers, row by row.",
  "layer.flatten.sub": "to a list",
  "layer.reshape": "Reshape",
  "layer.reshape.full": "Reshape",
  "layer.reshape.about": "The same numbers in another shape, for example a list as a picture.",
  "layer.reshape.what": "The same numbers, laid out as {output}.",
  "layer.reshape.sub": "to {output}",
  "layer.conv1d": "Conv1D",
  "layer.conv1d.full": "Conv1D",
  "layer.conv1d.about":
    "Slides small windows along a sequence. Each asks: how much does this stretch look like me?",
  "layer.conv1d.what":
    "Slides {filters} windows of {kernel} steps along the sequence. Each asks: does this stretch look like me?",
  "layer.conv1d.sub": "{filters} @ {window}, {activation}",
  "layer.conv1d.sub.plain": "{filters} @ {window}",
  "layer.conv2d": "Conv2D",
  "layer.conv2d.full": "Conv2D",
  "layer.conv2d.about":
    "Slides small windows over the picture. Each asks: how much does this patch look like me?",
  "layer.conv2d.what":
    "Slides {filters} small windows over the picture. Each one asks: how much does this patch look like me?",
  "layer.conv2d.sub": "{filters} @ {window}, {activation}",
  "layer.conv2d.sub.plain": "{filters} @ {window}",
  "layer.depthwiseConv2d": "Depthwise",
  "layer.depthwiseConv2d.full": "DepthwiseConv2D",
  "layer.depthwiseConv2d.about":
    "A convolution that looks at each channel by itself: far fewer weights and less work.",
  "layer.depthwiseConv2d.what":
    "Slides {kernel}×{kernel} windows over each channel by itself; channels do not mix.",
  "layer.depthwiseConv2d.sub": "{window} each, {activation}",
  "layer.depthwiseConv2d.sub.plain": "{window} each",
  "layer.separableConv2d": "Separable",
  "layer.separableConv2d.full": "SeparableConv2D",
  "layer.separableConv2d.about":
    "A convolution in two cheap steps: each channel by itself, then all channels mixed pixel by pixel.",
  "layer.separableConv2d.what":
    "First {kernel}×{kernel} windows on each channel, then {filters} mixtures of the channels at each pixel.",
  "layer.separableConv2d.sub": "{filters} @ {window}, {activation}",
  "layer.separableConv2d.sub.plain": "{filters} @ {window}",
  "layer.conv2dTranspose": "ConvTrans",
  "layer.conv2dTranspose.full": "Conv2DTranspose",
  "layer.conv2dTranspose.about":
    "A convolution the other way round: each number stamps a small patch, so that maps grow.",
  "layer.conv2dTranspose.what":
    "Each number stamps a {kernel}×{kernel} patch onto {filters} larger maps; stamps that overlap add up.",
  "layer.conv2dTranspose.sub": "{filters} @ {window}, {activation}",
  "layer.conv2dTranspose.sub.plain": "{filters} @ {window}",
  "layer.upSampling2d": "UpSample",
  "layer.upSampling2d.full": "UpSampling2D",
  "layer.upSampling2d.about": "Makes maps larger by repeating or blending their pixels.",
  "layer.upSampling2d.what": "Every pixel becomes a square of {size} by {size}.",
  "layer.upSampling2d.sub": "×{size}",
  "layer.zeroPadding2d": "ZeroPad",
  "layer.zeroPadding2d.full": "ZeroPadding2D",
  "layer.zeroPadding2d.about": "Puts a frame of zeros around every map.",
  "layer.zeroPadding2d.what": "Puts {padding} {padding|row|rows} of zeros on each side of every map.",
  "layer.zeroPadding2d.sub": "{padding} on each side",
  "layer.maxPooling1d": "MaxPool1D",
  "layer.maxPooling1d.full": "MaxPooling1D",
  "layer.maxPooling1d.about": "Keeps the largest number of each stretch: the sequence becomes shorter.",
  "layer.maxPooling1d.what": "Of every {pool} steps, keeps the largest number.",
  "layer.maxPooling1d.sub": "{window}",
  "layer.averagePooling1d": "AvgPool1D",
  "layer.averagePooling1d.full": "AveragePooling1D",
  "layer.averagePooling1d.about": "Keeps the mean of each stretch: the sequence becomes shorter.",
  "layer.averagePooling1d.what": "Of every {pool} steps, keeps the mean.",
  "layer.averagePooling1d.sub": "{window}",
  "layer.maxPooling2d": "MaxPool",
  "layer.maxPooling2d.full": "MaxPooling2D",
  "layer.maxPooling2d.about":
    "Keeps the strongest answer of each small window: maps shrink, and small shifts no longer matter.",
  "layer.maxPooling2d.what":
    "Of every {pool}×{pool} window, keeps the largest number: where, to the pixel, no longer matters.",
  "layer.maxPooling2d.sub": "{window}",
  "layer.averagePooling2d": "AvgPool",
  "layer.averagePooling2d.full": "AveragePooling2D",
  "layer.averagePooling2d.about": "Keeps the mean of each small window: maps shrink and become smoother.",
  "layer.averagePooling2d.what": "Of every {pool}×{pool} window, keeps the mean.",
  "layer.averagePooling2d.sub": "{window}",
  "layer.globalMaxPooling": "GlobalMax",
  "layer.globalMaxPooling.full": "GlobalMaxPooling",
  "layer.globalMaxPooling.about": "One number for each map: its largest. Was the pattern anywhere?",
  "layer.globalMaxPooling.what":
    "Each of the {output} maps becomes one number, its largest: was the pattern anywhere?",
  "layer.globalMaxPooling.sub": "one per map",
  "layer.globalAveragePooling": "GlobalAvg",
  "layer.globalAveragePooling.full": "GlobalAveragePooling",
  "layer.globalAveragePooling.about": "One number for each map: its mean. How much of the pattern was there?",
  "layer.globalAveragePooling.what":
    "Each of the {output} maps becomes one number, its mean: how much of the pattern was there?",
  "layer.globalAveragePooling.sub": "one per map",
  "layer.dropout": "Dropout",
  "layer.dropout.full": "Dropout",
  "layer.dropout.about":
    "While training, silences some neurons at random, so that the network cannot lean on any one of them.",
  "layer.dropout.what":
    "While training, sets {percent}% of the numbers to 0 at random, so that none can be relied on alone.",
  "layer.dropout.sub": "{percent}% silent",
  "layer.gaussianNoise": "Noise",
  "layer.gaussianNoise.full": "GaussianNoise",
  "layer.gaussianNoise.about":
    "While training, adds chance to every number, so that small differences do not count.",
  "layer.gaussianNoise.what": "While training, adds noise of deviation {stddev} to every number.",
  "layer.gaussianNoise.sub": "±{stddev}",
  "layer.batchNormalization": "BatchNorm",
  "layer.batchNormalization.full": "BatchNormalization",
  "layer.batchNormalization.about":
    "Shifts and scales each number to a common size over the batch, which makes training steadier.",
  "layer.batchNormalization.what":
    "Brings each channel to mean 0 and deviation 1 over the batch, then scales it by what it learned.",
  "layer.batchNormalization.sub": "over the batch",
  "layer.layerNormalization": "LayerNorm",
  "layer.layerNormalization.full": "LayerNormalization",
  "layer.layerNormalization.about":
    "Brings the numbers of each sample to a common size, whatever the others in the batch are.",
  "layer.layerNormalization.what":
    "Brings the channels of each sample to mean 0 and deviation 1, then scales them by what it learned.",
  "layer.layerNormalization.sub": "over each sample",
  "layer.add": "Add",
  "layer.add.full": "Add",
  "layer.add.about":
    "Adds branches number by number. A way around some layers lets gradients through: a residual network.",
  "layer.add.what": "Adds {count} branches, number by number.",
  "layer.add.sub": "{count} {count|branch|branches}",
  "layer.multiply": "Multiply",
  "layer.multiply.full": "Multiply",
  "layer.multiply.about": "Multiplies branches number by number: one opens and closes the other.",
  "layer.multiply.what": "Multiplies {count} branches, number by number: near 0, one shuts the other.",
  "layer.multiply.sub": "{count} {count|branch|branches}",
  "layer.concatenate": "Concat",
  "layer.concatenate.full": "Concatenate",
  "layer.concatenate.about":
    "Puts the channels of branches side by side: an inception network looks in several ways at once.",
  "layer.concatenate.what": "Puts the channels of {count} branches side by side.",
  "layer.concatenate.sub": "{count} {count|branch|branches}",
  "port.all": "Input",
  "port.source": "Source",
  "port.target": "So far",
  "port.user": "Person",
  "port.item": "Item",
  "setting.layer.port": "Reads of the data",
  "layer.dot": "Dot",
  "layer.dot.full": "Dot",
  "layer.dot.about": "The dot product of two lists: one number that says how well they go together.",
  "layer.dot.what": "Multiplies two lists number by number and adds it all up.",
  "layer.dot.sub": "two lists, one number",
  "layer.output": "Output",
  "layer.output.full": "Dense",
  "layer.output.about": "Gives the answer: a class, a number, or a picture.",
  "layer.output.what": "Gives the answer, {output}, through {activation}.",
  "layer.output.sub": "{units}, {activation}",
  "layer.output.sub.plain": "{units}",

  "group.core": "Core",
  "group.convolution": "Convolution",
  "group.pooling": "Pooling",
  "group.regularization": "Regularisation",
  "group.merge": "Merge",

  "setting.layer.units": "Neurons",
  "setting.layer.activation": "Activation",
  "setting.layer.filters": "Filters",
  "setting.layer.kernelSize": "Window",
  "setting.layer.strides": "Stride",
  "setting.layer.padding": "Padding",
  "setting.layer.dilation": "Dilation",
  "setting.layer.depthMultiplier": "Filters per channel",
  "setting.layer.poolSize": "Window",
  "setting.layer.size": "Factor",
  "setting.layer.interpolation": "New pixels",
  "setting.layer.targetShape": "New shape",
  "setting.layer.useBias": "Use a bias",
  "setting.layer.kernelInitializer": "Weights start as",
  "setting.layer.biasInitializer": "Biases start as",
  "setting.layer.kernelL1": "L1 of this layer",
  "setting.layer.kernelL2": "L2 of this layer",
  "setting.layer.kernelConstraint": "Weights are held",
  "setting.layer.maxNorm": "Longest",
  "setting.layer.trainable": "Learns",
  "setting.layer.rate": "Dropout rate",
  "setting.layer.stddev": "Deviation of the noise",
  "setting.layer.momentum": "Momentum of the averages",
  "setting.layer.epsilon": "Epsilon",
  "setting.layer.center": "Learns a shift (β)",
  "setting.layer.scale": "Learns a scale (γ)",

  "padding.valid": "inside",
  "padding.valid.about": "The window stays within the map, so the map becomes smaller (“valid” in Keras).",
  "padding.same": "zeros around",
  "padding.same.about": "Zeros around the map: with a stride of 1 its size stays (“same” in Keras).",
  "padding.causal": "zeros before",
  "padding.causal.about":
    "Zeros before the beginning alone, so that no answer reads the future (“causal” in Keras).",
  "interpolation.nearest": "repeated",
  "interpolation.nearest.about": "Every pixel is repeated: a block of equal ones.",
  "interpolation.bilinear": "blended",
  "interpolation.bilinear.about": "New pixels blend their neighbours: smooth.",
  "constraint.none": "free",
  "constraint.none.about": "Weights may become as large as they like.",
  "constraint.maxNorm": "not too long",
  "constraint.maxNorm.about": "The weights of a neuron together are no longer than a given length.",
  "constraint.nonNeg": "not negative",
  "constraint.nonNeg.about": "Weights below 0 are set to 0: inputs can only add up.",
  "constraint.unitNorm": "of length 1",
  "constraint.unitNorm.about":
    "The weights of each neuron are scaled to length 1: only their direction is learned.",
} satisfies MessagesOf<Key>;
