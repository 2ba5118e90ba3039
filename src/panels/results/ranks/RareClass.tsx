import { useState } from "react";
import type { RareClass as Rare } from "#data/classBalance.ts";
import type { PointDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { createMemory } from "#panels/results/memory.ts";
import { toRankReading, type RankReading } from "#panels/results/ranks/rankReading.ts";
import { RankView } from "#panels/results/ranks/RankView.tsx";
import { toShares } from "#panels/results/shares.ts";
import { useCoding } from "#panels/results/useCoding.ts";
import { usePredicting } from "#panels/results/usePredicting.ts";
import { useNames } from "#panels/useNames.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { formatPercent } from "#viz/formatNumber.ts";
import "./RareClass.css";

interface RareClassProps {
  readonly dataset: PointDataset;
  readonly rare: Rare;
}

/** Of two unequal classes the rarer one with a threshold of its own; asks for answers while it is open. */
export function RareClass({ dataset, rare }: RareClassProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const name = useNames().classes[rare.label] ?? "";
  return (
    <details className="rare-class" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("ranks.open", { name })}</summary>
      {isOpen && <RareThreshold dataset={dataset} rare={rare} name={name} />}
    </details>
  );
}

function RareThreshold({ dataset, rare, name }: RareClassProps & { readonly name: string }) {
  const { t } = useText();
  const read = useRareReading(dataset, rare);
  const [marks, setMarks] = useState(rare.count);
  const share = rare.count / rare.all;
  return (
    <div ref={usePredicting()}>
      <p className="cap">
        {t("ranks.rare", { name, share: formatPercent(share, ""), accuracy: formatPercent(1 - share, "") })}
      </p>
      <RankView
        read={read}
        positives={rare.count}
        cases={rare.all}
        marks={marks}
        onMarks={setMarks}
        counts="ranks.counts.rows"
      />
    </div>
  );
}

function useRareReading(dataset: PointDataset, { label }: Rare): () => RankReading | null {
  const { live, session } = usePlayground();
  const coding = useCoding(dataset);
  const [remember] = useState(() => createMemory<RankReading | null>());
  return () => {
    const { prediction } = live;
    if (!prediction || prediction.run !== session.store.getState().run) return null;
    return remember([dataset, prediction, coding, label], () => {
      const { y, count } = dataset.test;
      const width = prediction.answers.length / count;
      if (width !== 1 && width !== 2) return null;
      const scores = Float32Array.from(y, (_, i) => {
        const answer = prediction.answers.subarray(i * width, (i + 1) * width);
        return toShares(answer, coding)[label]!;
      });
      return toRankReading(
        scores,
        y.map((one) => Number(one === label)),
      );
    });
  };
}
