import { SampleCount } from "#panels/data/SampleCount.tsx";
import { useText } from "#i18n/TextContext.tsx";
import type { PairsData } from "#model/sequenceData.ts";
import { findPairsFacts } from "#model/sequenceFacts.ts";
import { toPorts } from "#model/task.ts";
import { AboutSequences } from "#panels/data/sequences/AboutSequences.tsx";
import { SampleList } from "#panels/data/sequences/SampleList.tsx";
import { useSequences } from "#panels/data/sequences/useSequences.ts";
import { formatCount } from "#viz/formatNumber.ts";

/** What can be chosen of pairs of texts, and a look at some. */
export function PairsControls({ data }: { readonly data: PairsData }) {
  const { t } = useText();
  const dataset = useSequences("pairs");
  const [source, target] = toPorts(data);
  return (
    <div className="data-controls">
      <AboutSequences about={dataset?.about ?? null} />
      <PairCount data={data} />
      {source && target && (
        <p className="cap">
          {t("pairs.reads", {
            source: source.shape[0]!,
            sourceSigns: formatCount(source.signs),
            target: target.shape[0]!,
            targetSigns: formatCount(target.signs),
          })}
        </p>
      )}
      {dataset && (
        <SampleList
          title={t("pairs.show")}
          count={dataset.pairs.train.length}
          toSample={(index) => dataset.pairs.train[index]!}
        />
      )}
    </div>
  );
}

/** How many of the training pairs are used. */
function PairCount({ data }: { readonly data: PairsData }) {
  const { t } = useText();
  const { train = 0, test = 0 } = findPairsFacts(data) ?? {};
  const hint = t("pairs.counts", { test: formatCount(test) });
  return <SampleCount label={t("pairs.samples")} hint={hint} samples={data.samples} all={train} />;
}
