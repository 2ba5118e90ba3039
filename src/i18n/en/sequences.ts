/** @file The kinds of layers that read sequences, and their settings, as in `layers.ts`. */
import type { SequenceKind, SettingOf } from "#i18n/en/layers.ts";
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { MergeMode } from "#model/layers/recurrent.ts";
import type { LayerKind } from "#model/network.ts";

type OwnSetting = Exclude<SettingOf<SequenceKind>, SettingOf<Exclude<LayerKind, SequenceKind>>>;

type Key =
  | `layer.${SequenceKind}`
  | `layer.${SequenceKind}.${"full" | "about" | "what" | "sub"}`
  | `group.${"recurrent" | "attention"}`
  | `setting.layer.${OwnSetting}`
  | `bidirectional.${MergeMode}`
  | `bidirectional.${MergeMode}.about`
  | `reading.${"last" | "every"}${"" | ".both"}`;

export const sequences = {
  "layer.embedding": "Embedding",
  "layer.embedding.full": "Embedding",
  "layer.embedding.about":
    "Gives each sign, a whole number, a list of learned numbers: similar signs move together.",
  "layer.embedding.what":
    "Looks up each sign in a table of {inputDim} and puts out its {outputDim} learned numbers.",
  "layer.embedding.sub": "{inputDim} signs, {outputDim} each",
  "layer.simpleRnn": "SimpleRNN",
  "layer.simpleRnn.full": "SimpleRNN",
  "layer.simpleRnn.about":
    "Reads a sequence step by step; what it put out goes in again. It forgets what was long ago.",
  "layer.simpleRnn.what":
    "{units} {units|neuron|neurons} read step by step, and at each step their own last answers as well.",
  "layer.simpleRnn.sub": "{units}, {reading}",
  "layer.gru": "GRU",
  "layer.gru.full": "GRU",
  "layer.gru.about":
    "Reads step by step. Two gates decide what of its memory to keep: nearly an LSTM, with less work.",
  "layer.gru.what":
    "{units} {units|memory|memories}, read step by step: gates decide what stays and what is new.",
  "layer.gru.sub": "{units}, {reading}",
  "layer.lstm": "LSTM",
  "layer.lstm.full": "LSTM",
  "layer.lstm.about":
    "Reads step by step with a memory that gates guard: it can keep something for a long time.",
  "layer.lstm.what":
    "{units} memory {units|cell|cells}, read step by step: gates write, keep and read out each of them.",
  "layer.lstm.sub": "{units}, {reading}",
  "layer.repeatVector": "RepeatVec",
  "layer.repeatVector.full": "RepeatVector",
  "layer.repeatVector.about": "Hands the same list to every step of a sequence: the start of a decoder.",
  "layer.repeatVector.what": "The same list at each of {n} {n|step|steps}.",
  "layer.repeatVector.sub": "{n} times",
  "layer.attention": "Attention",
  "layer.attention.full": "Attention",
  "layer.attention.about":
    "Each step of one sequence looks back at all steps of another and takes what matters to it.",
  "layer.attention.what":
    "Each step of the first sequence looks at all steps of the second and mixes what matters to it.",
  "layer.attention.sub": "query, then value",
  "layer.selfAttention": "Self-attn",
  "layer.selfAttention.full": "MultiHeadAttention",
  "layer.selfAttention.about":
    "Every step looks at all the others at once and takes what matters to it; nothing is read in turn.",
  "layer.selfAttention.what":
    "In {heads} {heads|head|heads}, every step looks at all the others and mixes what matters to it.",
  "layer.selfAttention.sub": "{heads} {heads|head|heads} of {keyDim}",
  "layer.positionalEncoding": "PosEncode",
  "layer.positionalEncoding.full": "SinePositionEncoding",
  "layer.positionalEncoding.about":
    "Adds waves that tell where each step stands, for layers that would not see the order.",
  "layer.positionalEncoding.what": "Adds sines and cosines to every step, so that its place can be told.",
  "layer.positionalEncoding.sub": "sine and cosine",

  "group.recurrent": "Recurrent",
  "group.attention": "Attention",

  "setting.layer.inputDim": "Signs in the table",
  "setting.layer.outputDim": "Numbers for each sign",
  "setting.layer.n": "Times",
  "setting.layer.recurrentActivation": "Activation of the gates",
  "setting.layer.recurrentInitializer": "State weights start as",
  "setting.layer.returnSequences": "Puts out every step",
  "setting.layer.goBackwards": "Reads from the end",
  "setting.layer.bidirectional": "Both directions",
  "setting.layer.dropout": "Dropout of the inputs",
  "setting.layer.recurrentDropout": "Dropout of the state",
  "setting.layer.resetAfter": "Resets after the product",
  "setting.layer.unitForgetBias": "Starts out remembering",
  "setting.layer.heads": "Heads",
  "setting.layer.keyDim": "Numbers for each head",
  "setting.layer.causal": "Never looks ahead",
  "setting.layer.maskZero": "0 is padding",
  "setting.layer.useScale": "Learns a scale",

  "bidirectional.none": "one alone",
  "bidirectional.none.about": "The sequence is read in one direction.",
  "bidirectional.concat": "side by side",
  "bidirectional.concat.about":
    "A second layer reads the other way; its answers stand beside the first one’s (“concat” in Keras).",
  "bidirectional.sum": "added",
  "bidirectional.sum.about": "A second layer reads the other way; answers are added (“sum” in Keras).",
  "bidirectional.mul": "multiplied",
  "bidirectional.mul.about": "A second layer reads the other way; answers are multiplied (“mul” in Keras).",
  "bidirectional.ave": "averaged",
  "bidirectional.ave.about": "A second layer reads the other way; the mean of both counts (“ave” in Keras).",
  "reading.last": "last step",
  "reading.every": "every step",
  "reading.last.both": "last step, both ways",
  "reading.every.both": "every step, both ways",
} satisfies MessagesOf<Key>;
