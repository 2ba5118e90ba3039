/** @file What the list of sequences says of a set before it is loaded: how large it is, and a line of it. */
import type { Translate } from "#i18n/translate.ts";
import type { SequenceData } from "#model/sequenceData.ts";
import {
  findPairsFacts,
  findRatingsFacts,
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
  if (kind === "text") {
    const corpora = findTextFacts(described)?.corpora ?? [];
    const count = corpora.reduce((sum, { characters }) => sum + characters, 0);
    return t("data.size.characters", { count: formatCount(count) });
  }
  if (kind === "series") {
    return t("data.size.series", { count: findSeriesFacts(described)?.series.length ?? 0 });
  }
  if (kind === "algorithm") return "";
  const find = {
    words: findWordsFacts,
    pairs: findPairsFacts,
    ratings: findRatingsFacts,
    records: findRecordsFacts,
  }[kind];
  const { train = 0, test = 0 } = find(described) ?? {};
  return t(`data.size.${kind}`, { count: formatCount(train + test) });
}
