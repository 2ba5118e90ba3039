import { useMemo, useState } from "react";
import { createRandom, toSeed } from "#base/random.ts";
import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { AccuracyBars } from "#panels/results/algorithm/AccuracyBars.tsx";
import { sumVariance, toChance } from "#panels/results/algorithm/algorithmReading.ts";
import { AlgorithmSample } from "#panels/results/algorithm/AlgorithmSample.tsx";
import { SwapRecurrent } from "#panels/results/algorithm/SwapRecurrent.tsx";
import { useAlgorithmReading } from "#panels/results/algorithm/useAlgorithmReading.ts";
import { usePredicting } from "#panels/results/usePredicting.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { formatLoss, formatPercent } from "#viz/formatNumber.ts";
import "./AlgorithmView.css";

/** One sequence at a time, how often the network is right, and for whom the rule is too long. */
export function AlgorithmView({ dataset }: { readonly dataset: AlgorithmDataset }) {
  const { t } = useText();
  const { set, delay, test } = dataset;
  const [chosen, setIndex] = useState(0);
  const index = Math.min(chosen, test.count - 1);
  const read = useAlgorithmReading(dataset);
  const seed = useExperiment((experiment) => experiment.seed);
  // The same draws again for the same seed.
  const random = useMemo(() => createRandom(toSeed(seed, "look", set)), [seed, set]);
  const move = (by: number) => setIndex((index + by + test.count) % test.count);
  const toFigure = () => {
    const reading = read();
    if (!reading) return t("algorithm.waiting");
    const accuracy = formatPercent(reading.accuracy, "–");
    if (set !== "adding") return t("algorithm.figure", { accuracy });
    return t("algorithm.figure.adding", {
      mse: formatLoss(reading.mse, t("results.diverged")),
      baseline: formatLoss(sumVariance, ""),
      accuracy,
      chance: formatPercent(toChance(set), ""),
    });
  };
  return (
    <div className="algorithm" ref={usePredicting()}>
      <h2 className="h">{t(`algorithm.title.${set}`)}</h2>
      <p className="cap">{t(`algorithm.about.${set}`, { delay })}</p>
      <div className="head algorithm-head">
        <h3 className="h">{t("algorithm.sample", { n: index + 1 })}</h3>
        <span className="sp" />
        <IconButton icon="left" small label={t("algorithm.previous")} onClick={() => move(-1)} />
        <IconButton icon="right" small label={t("algorithm.next")} onClick={() => move(1)} />
        <IconButton
          icon="dice"
          small
          label={t("algorithm.draw")}
          onClick={() => move(1 + Math.floor(random() * Math.max(1, test.count - 1)))}
        />
      </div>
      <AlgorithmSample dataset={dataset} index={index} read={read} />
      <h3 className="h algorithm-head">{t(`algorithm.groups.${set}`)}</h3>
      <AccuracyBars dataset={dataset} read={read} />
      <p className="algorithm-figure">
        <LiveText topic="prediction" read={toFigure} />
      </p>
      <p className="cap">{t(`algorithm.lesson.${set}`)}</p>
      <SwapRecurrent />
    </div>
  );
}
