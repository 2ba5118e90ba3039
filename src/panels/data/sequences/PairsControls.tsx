import { useText } from "#i18n/TextContext.tsx";
import type { PairsData } from "#model/sequenceData.ts";
import { findPairsFacts } from "#model/sequenceFacts.ts";
import { toPorts } from "#model/task.ts";
import { AboutSequences } from "#panels/data/sequences/AboutSequences.tsx";
import { SampleList } from "#panels/data/sequences/SampleList.tsx";
import { useSequences } from "#panels/data/sequences/useSequences.ts";
import { useDrag } from "#panels/useDrag.ts";
import { Slider } from "#ui/Slider.tsx";
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

const stops = [100, 200, 500, 1000, 2000, 4000, 5000, 8000, 10_000, 20_000, 50_000];

/** How many of the training pairs are used; the far end takes them all. */
function PairCount({ data }: { readonly data: PairsData }) {
  const { t } = useText();
  const drag = useDrag();
  const { train: all = 0, test = 0 } = findPairsFacts(data) ?? {};
  return (
    <Slider
      label={t("pairs.samples")}
      value={data.samples === 0 ? all : Math.min(data.samples, all)}
      scale={[...stops.filter((stop) => stop < all), all]}
      toText={(count) =>
        count >= all ? t("data.allPictures", { count: formatCount(all) }) : formatCount(count)
      }
      onInput={(count) =>
        drag.edit((experiment) =>
          experiment.data.kind === "pairs"
            ? { ...experiment, data: { ...experiment.data, samples: count >= all ? 0 : count } }
            : experiment,
        )
      }
      onCommit={drag.end}
      hint={t("pairs.counts", { test: formatCount(test) })}
    />
  );
}
