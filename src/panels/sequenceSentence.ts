/** @file Which sentence tells an experiment on sequences. Each is a message of its own, with controls in its slots. */
import type { MessageKey } from "#i18n/messages.ts";
import type { AlgorithmSet, RecordsData, SequenceData, TextData } from "#model/sequenceData.ts";
import { findTextFacts } from "#model/sequenceFacts.ts";

/** Each has a form `….broken` for networks whose parameters cannot be counted. */
type Sentence =
  | "recipe.words"
  | "recipe.pairs"
  | "recipe.ratings"
  | "recipe.series"
  | `recipe.records.${RecordsData["target"]}`
  | `recipe.algorithm.${AlgorithmSet}`
  | `recipe.text.${"each" | "last" | "lines" | "linesLast"}`;

export function toSequenceSentence(data: SequenceData, isBroken: boolean): MessageKey {
  const sentence = toSentence(data);
  return isBroken ? `${sentence}.broken` : sentence;
}

function toSentence(data: SequenceData): Sentence {
  switch (data.kind) {
    case "text":
      return toTextSentence(data);
    case "words":
    case "pairs":
    case "ratings":
      return `recipe.${data.kind}`;
    case "series":
      return "recipe.series";
    case "records":
      return `recipe.records.${data.target}`;
    case "algorithm":
      return `recipe.algorithm.${data.set}`;
  }
}

function toTextSentence(data: TextData): Sentence {
  if (findTextFacts(data)?.unit !== "line") return `recipe.text.${data.target}`;
  return data.target === "each" ? "recipe.text.lines" : "recipe.text.linesLast";
}
