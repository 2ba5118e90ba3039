/**
 * @file Networks that write one text from another (Sutskever, Vinyals and Le 2014): an encoder reads the source, a decoder
 * writes the answer sign by sign and is told what stands there so far.
 */
import { draftNetwork } from "#model/draftNetwork.ts";
import type { Network } from "#model/network.ts";
import type { PairsData } from "#model/sequenceData.ts";
import { toPorts, toTask } from "#model/task.ts";

/** Signs are looked up in a table, padding is not read. */
const table = { outputDim: 16, maskZero: true } as const;
const softmax = { activation: "softmax" } as const;

/** All of the source in one state, which the decoder has before it at every step (Cho et al. 2014). */
export function toEncoderDecoder(data: PairsData, units = 64): Network {
  const { put, embed, finish } = draftNetwork(toPorts(data));
  const memory = put("gru", { units }, embed("source", table));
  const everywhere = put("repeatVector", { n: toTask(data).steps ?? 1 }, memory);
  const both = put("concatenate", {}, everywhere, embed("target", table));
  return finish(put("gru", { units, returnSequences: true }, both), softmax);
}

/** Each step of the answer looks back at all steps of the source (Bahdanau, Cho and Bengio 2015; Luong et al. 2015). */
export function toAttentionNetwork(data: PairsData, units = 64): Network {
  const { put, embed, finish } = draftNetwork(toPorts(data));
  const encoder = { units: units / 2, bidirectional: "concat", returnSequences: true } as const;
  const value = put("gru", encoder, embed("source", table));
  const query = put("gru", { units, returnSequences: true }, embed("target", table));
  const seen = put("attention", {}, query, value);
  const both = put("concatenate", {}, query, seen);
  return finish(put("dense", { units, activation: "tanh" }, both), softmax);
}
