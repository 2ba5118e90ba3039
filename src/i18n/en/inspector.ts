/** @file The inspector: what one layer is, holds, answers and learns, and how it works. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { LayerKind } from "#model/network.ts";

type WithoutWeights = Exclude<
  LayerKind,
  | "dense"
  | "output"
  | "conv1d"
  | "conv2d"
  | "depthwiseConv2d"
  | "separableConv2d"
  | "conv2dTranspose"
  | "batchNormalization"
  | "embedding"
  | "simpleRnn"
  | "gru"
  | "lstm"
  | "selfAttention"
>;
type Key = `inspector.how.${LayerKind}` | `inspector.noWeights.${WithoutWeights}`;

export const inspector = {
  "command.inspectSettings": "Inspector: settings",
  "command.inspectWeights": "Inspector: weights",
  "command.inspectActivations": "Inspector: activations",
  "command.inspectGradients": "Inspector: gradients",
  "command.inspectHow": "Inspector: how it works",

  "inspector.title": "Inspector: {layer}",
  "inspector.close": "Close the inspector",
  "inspector.tabs": "What to see of the layer",
  "inspector.tab.settings": "Settings",
  "inspector.tab.weights": "Weights",
  "inspector.tab.activations": "Activations",
  "inspector.tab.gradients": "Gradients",
  "inspector.tab.how": "How it works",

  "inspector.parameters": "parameters",
  "inspector.noParameters": "No parameters.",
  "inspector.frozen": "Frozen: its weights stay as they are.",
  "inspector.term.weights": "{size} {size|weight|weights}",
  "inspector.term.mixing": "{size} mixing weights",
  "inspector.term.bias": "{size} {size|bias|biases}",
  "inspector.term.scale": "{size} {size|scale|scales}",
  "inspector.term.gamma": "{size} γ",
  "inspector.term.beta": "{size} β",
  "inspector.term.movingMean": "{size} {size|mean|means}",
  "inspector.term.movingVariance": "{size} {size|variance|variances}",

  "inspector.settings.none": "This layer has nothing to set.",
  "inspector.settings.more": "Start, penalty and limits",
  "inspector.shape.refused": "One to three whole numbers, such as 14×14×8; one of them may be −1.",

  "inspector.waiting": "Nothing to see yet: the network has to run first.",
  "inspector.map": "map {n}",
  "inspector.filter": "filter {n}",
  "inspector.neuron": "neuron {n}",
  "inspector.filters": "{count} filters of {window}",
  "inspector.filters.first": "The first {shown} of {count} filters.",
  "inspector.ramp": "Weights from",
  "inspector.channel": "Input map",
  "inspector.channelOf": "{n} of {count}",
  "inspector.input": "input",
  "inspector.input.named": "input, {name}",
  "inspector.red": "red",
  "inspector.green": "green",
  "inspector.blue": "blue",
  "inspector.kernel": "{filter}, bias {bias}",
  "inspector.kernel.plain": "{filter}",
  "inspector.answer": "its answer, {size}",
  "inspector.answer.before": "its answer before mixing, {size}",
  "inspector.answer.label": "What {filter} answers; arrow keys move the mark",
  "inspector.nine": "nine",
  "inspector.parts": "{count} products",
  "inspector.parts.bias": "{count} products plus the bias",
  "inspector.mark.plain": "At the mark, {parts} make {sum}.",
  "inspector.mark.kept": "At the mark, {parts} make {sum}; {activation} keeps it.",
  "inspector.mark.zeroed": "At the mark, {parts} make {sum}; {activation} makes it 0.",
  "inspector.mark.bent": "At the mark, {parts} make {sum}; {activation} makes {answer} of it.",
  "inspector.products": "Products: {terms}",
  "inspector.products.map": "Products with this map: {terms}",
  "inspector.mixing": "Mixing: a column for each of {count} answers",
  "inspector.needsPictures": "With pictures as data, you see here how a filter meets its input.",

  "inspector.array": "{name}, {rows} × {columns}",
  "inspector.array.kernel": "Input weights",
  "inspector.array.recurrentKernel": "State weights",
  "inspector.array.bias": "Biases",
  "inspector.array.backwardKernel": "Input weights, backward",
  "inspector.array.backwardRecurrentKernel": "State weights, backward",
  "inspector.array.backwardBias": "Biases, backward",
  "inspector.array.embeddings": "Table of the signs",
  "inspector.array.queryKernel": "Query weights",
  "inspector.array.queryBias": "Query biases",
  "inspector.array.keyKernel": "Key weights",
  "inspector.array.keyBias": "Key biases",
  "inspector.array.valueKernel": "Value weights",
  "inspector.array.valueBias": "Value biases",
  "inspector.array.outputKernel": "Output weights",
  "inspector.array.outputBias": "Output biases",
  "inspector.column": "column {n}",
  "inspector.matrix": "{inputs} × {units} weights",
  "inspector.matrix.rows": "A row is a neuron, a column an input.",
  "inspector.matrix.columns": "A column is a neuron, a row an input.",
  "inspector.weightAt": "From input {input} to {neuron}: {weight}",
  "inspector.pickNeuron": "Neuron",
  "inspector.asPicture": "What {neuron} looks for, {shape}",
  "inspector.biases": "Biases",
  "inspector.gamma": "γ, the scale",
  "inspector.scale": "Scale of the scores",
  "inspector.beta": "β, the shift",
  "inspector.movingMean": "Mean, as a moving average",
  "inspector.movingVariance": "Variance, as a moving average",
  "inspector.perChannel": "{name}, a bar for each of {count} channels",

  "inspector.maps": "{count} maps of {size}",
  "inspector.maps.first": "The first {shown} of {count} maps.",
  "inspector.values": "{count} {count|number|numbers}",
  "inspector.watched": "For the sample that is watched",
  "inspector.batch": "Over a batch of training samples",
  "inspector.histogram.activations": "How the answers are spread",
  "inspector.histogram.weights": "How the weights are spread",
  "inspector.histogram.gradients": "How the gradients are spread",
  "inspector.bar": "{from} to {to}: {count}",
  "inspector.dead.none": "No ReLU is dead: each answers to something in the batch.",
  "inspector.dead.some":
    "{percent}% of the ReLUs are dead: they put out 0 for the whole batch, have no slope, and learn nothing from it.",
  "inspector.dead.many":
    "{percent}% of the ReLUs are dead: 0 for the whole batch, no slope, nothing learned. A smaller learning rate, or weights that start as He, keep more of them alive.",

  "inspector.gradient.array": "The gradient, weight by weight",
  "inspector.gradient.none":
    "Nothing to learn here, so there is no gradient of weights; the error only passes through.",
  "inspector.gradient.frozen": "Frozen: the gradient passes through, and the weights stay.",
  "inspector.gradient.large":
    "The network is too large to show every gradient; histogram and norms are of all.",
  "inspector.norms": "Length of each layer’s gradient",
  "inspector.norms.zero": "none",
  "inspector.norms.low": "very small",
  "inspector.norms.high": "very large",
  "inspector.verdict.diverged": "The gradient of {name} is no number any more: training has broken down.",
  "inspector.verdict.zero":
    "No gradient arrives at {name}: it learns nothing. A function without slope, or ReLUs that are all dead, stop it on the way.",
  "inspector.verdict.vanishing":
    "On the way back the gradient fades: at {first} it is {ratio} times smaller than at {last}. It vanishes, and the first layers hardly learn.",
  "inspector.verdict.exploding":
    "On the way back the gradient grows: at {first} it is {ratio} times larger than at {last}. It explodes; a smaller learning rate or clipping tames it.",
  "inspector.verdict.large":
    "The gradient of {name} is very large: a step may overshoot. A smaller learning rate or clipping helps.",
  "inspector.verdict.small": "All gradients are tiny: the network has learned what it can, or it is stuck.",
  "inspector.verdict.single": "One layer alone learns here.",
  "inspector.verdict.sound":
    "From {last} back to {first} the gradient keeps its size: every layer gets something to learn from.",

  "inspector.formula": "Formula of {layer}",
  "inspector.formula.source": "The program that sets formulas did not arrive; here is the formula in TeX.",
  "inspector.formula.waiting": "With its links mended, the layer shows its formula here.",

  "inspector.how.input": "One sample, {output} numbers, goes into the network exactly as the data has it.",
  "inspector.how.dense":
    "Each of the {outputs} neurons multiplies its {inputs} inputs by weights of its own and adds up the products. What it sees is a direction; how far the input points that way is the sum.",
  "inspector.how.activation":
    "Each number goes through the same function, on its own. Without it, two layers in a row could do no more than one.",
  "inspector.how.flatten":
    "The numbers stay the same; only their order is told otherwise: row by row, in one list of {outputs}.",
  "inspector.how.reshape":
    "The numbers stay the same and in the same order; they are only counted as {output}.",
  "inspector.how.conv1d":
    "At every place along the sequence the window of {kernelSize} steps is multiplied number by number with a filter, and the products are added. All places share the same weights.",
  "inspector.how.conv2d":
    "At every place the window of {kernelSize}×{kernelSize} is multiplied number by number with a filter, and the products are added. All places share the same weights, so a pattern is found wherever it is.",
  "inspector.how.depthwiseConv2d":
    "Each of the {inputs} maps has filters of its own, and no filter sees two maps. That takes {inputs} times fewer products than a convolution that mixes them.",
  "inspector.how.separableConv2d":
    "First each map is filtered by itself (s); then, pixel by pixel, the results are mixed with the weights p into {outputs} maps. Nearly what a convolution does, for a fraction of the work.",
  "inspector.how.conv2dTranspose":
    "Each number of the input, times a filter, is stamped onto the larger map, {strides} {strides|cell|cells} apart; where stamps overlap, they add up. It is the way back of a convolution.",
  "inspector.how.upSampling2d": "Each pixel turns into {size} by {size} new ones by a fixed rule.",
  "inspector.how.zeroPadding2d":
    "Around each map comes a frame of zeros, {padding} wide, so that a window may look beyond the edge.",
  "inspector.how.maxPooling1d": "Of every {poolSize} neighbours along the sequence only the largest goes on.",
  "inspector.how.averagePooling1d": "Of every {poolSize} neighbours along the sequence the mean goes on.",
  "inspector.how.maxPooling2d":
    "Of every {poolSize}×{poolSize} neighbours only the largest goes on: was the pattern here, within a pixel or so? Each map is treated on its own.",
  "inspector.how.averagePooling2d":
    "Of every {poolSize}×{poolSize} neighbours the mean goes on. Each map is treated on its own.",
  "inspector.how.globalMaxPooling":
    "Each of the {outputs} maps is summed up in its largest number: was the pattern anywhere at all?",
  "inspector.how.globalAveragePooling":
    "Each of the {outputs} maps is summed up in its mean: how much of the pattern was there?",
  "inspector.how.embedding":
    "Each sign has a row of {outputDim} numbers in a table. They start by chance and are learned like weights, so signs that are used alike come to lie close together.",
  "inspector.how.simpleRnn":
    "At each step the {units} neurons weigh the {inputs} numbers of the step (W) and their own last answers (U). The same weights serve every step; on the way back the gradient goes through U again and again, and fades or grows.",
  "inspector.how.gru":
    "The gate z says how much of the old state stays, the gate r how much of it a new one is made from. Where z is near 1, the state and its gradient pass through many steps unharmed.",
  "inspector.how.lstm":
    "Beside the state h runs a cell c. The gate f says what of it stays, i what is written to it, o what of it is shown. What is added to the cell is not multiplied by weights again, so its gradient lasts.",
  "inspector.how.repeatVector": "The same {outputs} numbers stand at each of the {n} steps.",
  "inspector.how.attention":
    "A step of the first sequence asks (query); every step of the second answers as well as it suits (value). The better two steps go together, the larger their dot product, and the more of that value is taken.",
  "inspector.how.selfAttention":
    "Each step asks a question (Q), offers a key (K) and has something to say (V). The better a key suits a question, the more of its V is taken. {heads} {heads|head does|heads do} so, each in its own way.",
  "inspector.how.positionalEncoding":
    "Attention does not see the order of steps. A sum of waves of many lengths is different at every place, and alike at places that are close.",
  "inspector.how.dropout":
    "While training, chance silences numbers and the rest are made larger to make up for it. In use, y = x: nothing is silenced.",
  "inspector.how.gaussianNoise":
    "While training, chance moves every number a little. In use, y = x: no noise is added.",
  "inspector.how.batchNormalization":
    "While training, μ and σ are those of the batch, channel by channel; in use, the moving averages stand for them. γ and β let the layer undo it where that is better.",
  "inspector.how.layerNormalization":
    "μ and σ are taken over the {inputs} channels of each place of one sample, so the rest of the batch plays no part.",
  "inspector.how.add":
    "Branches of equal shape are added number by number. Where one goes around some layers, they only have to learn the difference.",
  "inspector.how.multiply":
    "Branches of equal shape are multiplied number by number: one near 0 shuts the other, one near 1 lets it pass.",
  "inspector.how.concatenate":
    "The channels of all branches stand side by side: {outputs} in the end. What comes next reads them all.",
  "inspector.how.dot":
    "Where both lists are large at the same places, the sum is large; where they differ in sign, it falls. With embeddings in front, people and things that suit each other come to point the same way.",
  "inspector.how.output":
    "The answer is {outputs} weighted {outputs|sum|sums} of {inputs} {inputs|input|inputs}.",

  "inspector.noWeights.input": "Nothing is learned here: the data comes in as it is.",
  "inspector.noWeights.activation":
    "A function has no weights: it does the same to a number from the first step to the last. The layer before it learns to make use of it.",
  "inspector.noWeights.flatten":
    "Flatten has no weights. Which numbers were neighbours is forgotten here; the next layer gives each of them a weight of its own.",
  "inspector.noWeights.reshape": "Reshape has no weights: it changes no number, only how they are counted.",
  "inspector.noWeights.upSampling2d":
    "Up-sampling has no weights: its rule is fixed. A transposed convolution learns how to grow.",
  "inspector.noWeights.zeroPadding2d": "Zeros are zeros: there is nothing to learn.",
  "inspector.noWeights.maxPooling1d":
    "The largest number wins, by a fixed rule. On the way back only the winner gets the gradient.",
  "inspector.noWeights.averagePooling1d":
    "A mean weighs all alike, so it learns nothing. On the way back each number gets an equal share of the gradient.",
  "inspector.noWeights.maxPooling2d":
    "The largest number of each window wins, by a fixed rule. On the way back only the winner gets the gradient.",
  "inspector.noWeights.averagePooling2d":
    "A mean weighs all alike, so it learns nothing. On the way back each number gets an equal share of the gradient.",
  "inspector.noWeights.globalMaxPooling":
    "One number of each map wins, by a fixed rule. On the way back it alone gets the gradient.",
  "inspector.noWeights.globalAveragePooling":
    "The mean of a map has no weights. It replaces a dense layer that would have thousands.",
  "inspector.noWeights.repeatVector":
    "A copy needs no weights. On the way back the gradients of all steps are added up.",
  "inspector.noWeights.attention":
    "Nothing is learned here: the layers before it learn what to ask and what to answer. A learned scale can be switched on.",
  "inspector.noWeights.positionalEncoding":
    "The waves are fixed: nothing is learned here, and the gradient passes as it is.",
  "inspector.noWeights.dropout":
    "What falls silent is chance, drawn anew for every batch: there is nothing to learn. The layers around it learn not to lean on any one number.",
  "inspector.noWeights.gaussianNoise":
    "Noise is chance, drawn anew for every batch. The layers after it learn to look past it.",
  "inspector.noWeights.layerNormalization": "Without γ and β the layer only brings numbers to a common size.",
  "inspector.noWeights.add":
    "A sum has no weights. On the way back the gradient goes into every branch undiminished: that is why residual networks may be deep.",
  "inspector.noWeights.multiply":
    "A product has no weights. On the way back each branch gets the gradient times what the others said.",
  "inspector.noWeights.concatenate":
    "Nothing is mixed here, so nothing is learned; the next layer weighs the branches.",
  "inspector.noWeights.dot":
    "A dot product has no weights. On the way back each list gets the gradient times the other list.",
} satisfies MessagesOf<Key>;
