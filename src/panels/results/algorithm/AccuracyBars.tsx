import type { AlgorithmDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toChance, type AlgorithmReading } from "#panels/results/algorithm/algorithmReading.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatPercent } from "#viz/formatNumber.ts";
import { createShareBars } from "#viz/shareBars.ts";

interface AccuracyBarsProps {
  readonly dataset: AlgorithmDataset;
  readonly read: () => AlgorithmReading | null;
}

/** Where the network is right and where it guesses. */
export function AccuracyBars({ dataset: { set }, read }: AccuracyBarsProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const chance = toChance(set);
  const ref = useChart({
    create: createShareBars,
    draw(chart) {
      const reading = read();
      const groups = reading?.groups ?? [];
      chart.update({
        label: t(`algorithm.groups.${set}.label`, {
          accuracy: formatPercent(reading?.accuracy ?? Number.NaN, "–"),
          chance: formatPercent(chance, ""),
        }),
        shares: groups.map(({ accuracy }) => accuracy),
        chance,
        ends: ["0", "100%"],
        describe(index) {
          const { from, to, accuracy } = groups[index]!;
          const place = from === to ? String(from) : `${from}–${to}`;
          return t(`algorithm.group.${set}`, { place, accuracy: formatPercent(accuracy, "–") });
        },
      });
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  return (
    <>
      <div ref={ref} />
      <p className="cap algorithm-chance">{t("algorithm.chance", { chance: formatPercent(chance, "") })}</p>
    </>
  );
}
