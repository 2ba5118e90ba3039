import type { ImageDataset } from "#data/dataset.ts";
import type { Language } from "#i18n/languages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toClassNames } from "#panels/results/pictureSet.ts";
import type { Watched } from "#state/view.ts";
import { formatCount } from "#viz/formatNumber.ts";

export interface SampleWords {
  /** "Test picture 12", "Your drawing" */
  readonly name: string;
  /** "truly 4"; null where nobody knows. */
  readonly truth: string | null;
}

/** Who speaks, and in which language. */
function toMarkText({ marks }: ImageDataset, part: "train" | "test", index: number, lang: Language): string {
  return marks.map((mark) => (lang === "zh" ? mark.namesZh : mark.names)[mark[part][index] ?? 0]).join(" · ");
}

/** What a watched sample is called; samples are counted from 1. */
export function useSampleWords(dataset: ImageDataset): (watched: Watched) => SampleWords {
  const { t, lang } = useText();
  const names = toClassNames(dataset, lang);
  return (watched) => {
    if (watched.kind === "own") return { name: t(`images.own.${watched.source}`), truth: null };
    const { part, index } = watched;
    const label = names[dataset[part].y[index] ?? 0] ?? "";
    const hasMarks = dataset.sound !== null && dataset.marks.length > 0;
    return {
      name: t(dataset.sound ? `speech.sample.${part}` : `images.sample.${part}`, {
        n: formatCount(index + 1),
      }),
      truth: hasMarks
        ? t("speech.sample.truth", { name: label, marks: toMarkText(dataset, part, index, lang) })
        : t("images.sample.truth", { name: label }),
    };
  };
}
