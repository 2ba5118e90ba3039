import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import type { MessageKey } from "#i18n/messages.ts";

export interface RatingWords {
  /** What rates, and what is rated, as slots of sentences. */
  readonly nouns: Readonly<Record<"person" | "people" | "thing" | "things", string>>;
  readonly names: readonly string[];
  /** By thing. */
  readonly kinds: readonly (readonly string[])[];
}

/** What the people and the things of a set are called: the app's own set has words of its own. */
export function useRatingWords({ about, items }: RatingsDataset): RatingWords {
  const { t, lang } = useText();
  const toNoun = (noun: "person" | "people" | "thing" | "things") => {
    const plain: MessageKey = `ratings.${noun}`;
    const own = `${plain}.${about.id}`;
    return t(isMessageKey(own) ? own : plain);
  };
  const isZh = lang === "zh";
  return {
    nouns: {
      person: toNoun("person"),
      people: toNoun("people"),
      thing: toNoun("thing"),
      things: toNoun("things"),
    },
    names: items.map((item) => (isZh ? item.nameZh : item.name)),
    kinds: items.map((item) => (isZh ? item.kindsZh : item.kinds)),
  };
}
