import { useText } from "#i18n/TextContext.tsx";
import { countLetters } from "#data/layouts/tsv.ts";
import type { WordsDataset } from "#data/sequenceDataset.ts";
import { sequenceRanges, type WordsData } from "#model/sequenceData.ts";
import { findWordsFacts } from "#model/sequenceFacts.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { AboutSequences } from "#panels/data/sequences/AboutSequences.tsx";
import { SampleList } from "#panels/data/sequences/SampleList.tsx";
import { useSequences } from "#panels/data/sequences/useSequences.ts";
import { useDrag } from "#panels/useDrag.ts";
import { Slider } from "#ui/Slider.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** What can be chosen of words with a class each, and a look at some. */
export function WordsControls({ data }: { readonly data: WordsData }) {
  const { t, lang } = useText();
  const dataset = useSequences("words");
  const facts = findWordsFacts(data);
  const classes = (lang === "zh" ? dataset?.about.classesZh : dataset?.about.classes) ?? [];
  return (
    <div className="data-controls">
      <AboutSequences about={dataset?.about ?? null} />
      {facts && (
        <p className="cap">
          {t("words.counts", { train: formatCount(facts.train), test: formatCount(facts.test) })}
        </p>
      )}
      <WordLength data={data} dataset={dataset} />
      {dataset && (
        <SampleList
          title={t("words.show")}
          count={dataset.words.train.length}
          toSample={(index) => [dataset.words.train[index]!, classes[dataset.train.y[index]!] ?? ""]}
        />
      )}
    </div>
  );
}

interface WordLengthProps {
  readonly data: WordsData;
  readonly dataset: WordsDataset | null;
}

/** Messages may have hundreds of letters, of which the first ones tell enough. */
function WordLength({ data, dataset }: WordLengthProps) {
  const { t } = useText();
  const drag = useDrag();
  const longest = findWordsFacts(data)?.longest ?? sequenceRanges.length.max;
  const most = Math.max(data.length, Math.min(longest, sequenceRanges.length.max));
  const cut = dataset && countLonger(dataset, data.length);
  const hint =
    cut === null
      ? undefined
      : cut === 0
        ? t("words.length.whole")
        : t("words.length.cut", { count: formatCount(cut) });
  return (
    <Slider
      label={t("words.length")}
      value={data.length}
      scale={{ min: sequenceRanges.length.min, max: most, step: 1 }}
      toText={formatCount}
      onInput={(length) => drag.edit((experiment) => fitNetwork(experiment, { ...data, length }))}
      onCommit={drag.end}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

function countLonger({ words }: WordsDataset, length: number): number {
  return [...words.train, ...words.test].filter((word) => countLetters(word) > length).length;
}
