/** @file What the list of sequences says of a set before it is loaded: how large it is, and a line of it. */
import type { Translate } from "#i18n/translate.ts";
import type { SequenceData } from "#model/sequenceData.ts";
import {
  findPairsFacts,
  findRecordsFacts,
  findSeriesFacts,
  findTextFacts,
  findWordsFacts,
} from "#model/sequenceFacts.ts";
import { formatCount } from "#viz/formatNumber.ts";

/** A few characters out of each set of texts, in its own language: what a picture is to a set of pictures. */
export const sequenceLines: Readonly<Record<string, string>> = {
  "english-books": "To Sherlock Holmes she is always THE woman.",
  "tang-poems": "床前明月光，疑是地上霜。",
  "zh-classics": "学而时习之，不亦说乎？",
  "words-language": "schützt · creò · więzienia · réception",
  "first-names": "katya · vincent · holly",
  dates: "六月三日，2045年 → 2045-06-03",
};

/** "1,240,487 characters"; empty for what has no size of its own. */
export function toSizeText(t: Translate, kind: SequenceData["kind"], set: string): string {
  const described = { set, pack: null };
  switch (kind) {
    case "text": {
      const characters = findTextFacts(described)?.corpora.reduce(
        (sum, corpus) => sum + corpus.characters,
        0,
      );
      return t("data.size.characters", { count: formatCount(characters ?? 0) });
    }
    case "words": {
      const facts = findWordsFacts(described);
      return t("data.size.words", { count: formatCount((facts?.train ?? 0) + (facts?.test ?? 0)) });
    }
    case "pairs": {
      const facts = findPairsFacts(described);
      return t("data.size.pairs", { count: formatCount((facts?.train ?? 0) + (facts?.test ?? 0)) });
    }
    case "series":
      return t("data.size.series", { count: findSeriesFacts(described)?.series.length ?? 0 });
    case "records": {
      const facts = findRecordsFacts(described);
      return t("data.size.records", { count: formatCount((facts?.train ?? 0) + (facts?.test ?? 0)) });
    }
    default:
      return "";
  }
}
