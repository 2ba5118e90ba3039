import { useMemo } from "react";
import { otherSign, paddingSign } from "#data/alphabet.ts";
import type { TextDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import { sequenceRanges, specialSigns, type TextData } from "#model/sequenceData.ts";
import { findCorpus, findTextFacts } from "#model/sequenceFacts.ts";
import { createTextData } from "#model/sequencePresets.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { AboutSequences } from "#panels/data/sequences/AboutSequences.tsx";
import { TextPreview } from "#panels/data/sequences/TextPreview.tsx";
import { useSequences } from "#panels/data/sequences/useSequences.ts";
import { useDrag } from "#panels/useDrag.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";
import { Select } from "#ui/Select.tsx";
import { Slider } from "#ui/Slider.tsx";
import { formatCount, formatTick } from "#viz/formatNumber.ts";

/** What can be chosen of a text, and a look at what the network reads of it. */
export function TextControls({ data }: { readonly data: TextData }) {
  const { t } = useText();
  const dataset = useSequences("text");
  const corpus = findCorpus(data);
  const share = useMemo(() => dataset && toOtherShare(dataset), [dataset]);
  return (
    <div className="data-controls">
      <AboutSequences about={dataset?.about ?? null} />
      <CorpusChoice data={data} />
      {corpus && (
        <p className="cap">
          {t("text.counts", {
            characters: formatCount(corpus.characters),
            distinct: formatCount(corpus.distinct),
          })}
          {dataset && <SampleCount dataset={dataset} />}
        </p>
      )}
      <WindowLength data={data} />
      <AlphabetSize data={data} share={share} />
      <Target data={data} />
      {dataset && <TextPreview key={data.corpus} dataset={dataset} />}
    </div>
  );
}

function SampleCount({ dataset }: { readonly dataset: TextDataset }) {
  const { t } = useText();
  const counts = { train: formatCount(dataset.train.count), test: formatCount(dataset.test.count) };
  const isLines = dataset.unit === "line" && dataset.target === "each";
  return (
    <>
      <br />
      {t(isLines ? "text.lines" : "text.windows", counts)}
    </>
  );
}

/** Of what is read; null while nothing is there. */
function toOtherShare({ train }: TextDataset): number | null {
  let [other, read] = [0, 0];
  for (const sign of train.x) {
    if (sign === otherSign) other++;
    if (sign !== paddingSign) read++;
  }
  return read === 0 ? null : other / read;
}

/** Only where a set has several texts. */
function CorpusChoice({ data }: { readonly data: TextData }) {
  const { t } = useText();
  const { document } = usePlayground();
  const corpora = findTextFacts(data)?.corpora ?? [];
  if (corpora.length < 2) return null;
  const toLabel = (id: string) => {
    const key = `corpus.${id}`;
    return data.pack === null && isMessageKey(key) ? t(key) : id;
  };
  return (
    <Select
      label={t("text.corpus")}
      value={data.corpus}
      choices={corpora.map(({ id }) => ({ value: id, label: toLabel(id) }))}
      onChange={(corpus) =>
        document.edit((experiment) =>
          fitNetwork(
            experiment,
            data.pack === null
              ? { ...createTextData(data.set, corpus), target: data.target }
              : { ...data, corpus },
          ),
        )
      }
    />
  );
}

const lengths = [5, 8, 10, 15, 20, 25, 29, 32, 40, 50, 64, 80, 100, 128, 160, 200, 256, 400];

function WindowLength({ data }: { readonly data: TextData }) {
  const { t } = useText();
  const drag = useDrag();
  const isLines = findTextFacts(data)?.unit === "line";
  return (
    <Slider
      label={t(isLines ? "text.length.lines" : "text.length")}
      value={data.length}
      scale={toScale(lengths, data.length)}
      toText={formatCount}
      onInput={(length) => drag.edit((experiment) => fitNetwork(experiment, { ...data, length }))}
      onCommit={drag.end}
      {...(isLines ? {} : { hint: t("text.length.about") })}
    />
  );
}

const sizes = [8, 16, 32, 50, 64, 80, 100, 150, 200, 300, 500, 800, 1000, 1500, 2000, 3000, 5000];

/** `share`: of the text that is left out, once it is known. */
function AlphabetSize({ data, share }: { readonly data: TextData; readonly share: number | null }) {
  const { t } = useText();
  const drag = useDrag();
  const distinct = (findCorpus(data)?.distinct ?? 0) + specialSigns;
  const all = Math.max(sequenceRanges.alphabet.min, Math.min(sequenceRanges.alphabet.max, distinct));
  const hint =
    share === null
      ? undefined
      : share === 0
        ? t("text.alphabet.whole")
        : t("text.alphabet.other", { percent: formatTick(Number((100 * share).toPrecision(2))) });
  return (
    <Slider
      label={t("text.alphabet")}
      value={Math.min(data.alphabet, all)}
      scale={[...sizes.filter((size) => size < all), all]}
      toText={(count) =>
        t(count >= distinct ? "text.alphabet.all" : "text.alphabet.count", { count: formatCount(count) })
      }
      onInput={(alphabet) => drag.edit((experiment) => fitNetwork(experiment, { ...data, alphabet }))}
      onCommit={drag.end}
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

const targets = ["each", "last"] as const;

function Target({ data }: { readonly data: TextData }) {
  const { t } = useText();
  const { document } = usePlayground();
  return (
    <div className="field">
      <div className="field-head">
        <span>{t("text.target")}</span>
      </div>
      <Segment
        label={t("text.target")}
        value={data.target}
        choices={targets.map((value) => ({ value, label: t(`text.target.${value}`) }))}
        onChange={(target) => document.edit((experiment) => fitNetwork(experiment, { ...data, target }))}
      />
      <p className="field-hint">{t(`text.target.${data.target}.about`)}</p>
    </div>
  );
}

/** The usual stops, and the value itself, wherever it lies. */
function toScale(stops: readonly number[], value: number): readonly number[] {
  return [...new Set([...stops, value])].toSorted((a, b) => a - b);
}
