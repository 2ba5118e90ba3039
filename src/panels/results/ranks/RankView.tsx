import { toMarkStops, toThresholdReading, type RankReading } from "#panels/results/ranks/rankReading.ts";
import type { MessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Translate } from "#i18n/translate.ts";
import { LiveText } from "#panels/LiveText.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { Slider } from "#ui/Slider.tsx";
import { formatCount, formatLoss, formatPercent } from "#viz/formatNumber.ts";
import { createRankCurves } from "#viz/rankCurves.ts";
import "./RankView.css";

interface RankViewProps {
  /** Null while there are no answers. */
  readonly read: () => RankReading | null;
  /** Cases that are to be found, and all of them. */
  readonly positives: number;
  readonly cases: number;
  /** How many of the cases are marked, the most suspicious ones. */
  readonly marks: number;
  readonly onMarks: (marks: number) => void;
  /** What becomes of the cases, in words. */
  readonly counts: Extract<MessageKey, `ranks.counts.${string}`>;
}

/** Precision–recall and ROC, with one threshold for both: by dragging, by keys, or by how many cases it marks. */
export function RankView({ read, positives, cases, marks, onMarks, counts }: RankViewProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const toWords = (reading: RankReading, count: number) => toCounts(t, counts, reading, count);
  const ref = useChart({
    create: createRankCurves,
    draw(chart) {
      const reading = read();
      if (!reading) return;
      const { ranking, averagePrecision, rocArea } = reading;
      chart.update({
        ranking,
        point: toThresholdReading(ranking, marks).point,
        onPoint: (point) => onMarks(point < 0 ? 0 : ranking.caught[point]! + ranking.alarms[point]!),
        handleLabel: t("ranks.threshold"),
        describe: (point) =>
          toWords(reading, point < 0 ? 0 : ranking.caught[point]! + ranking.alarms[point]!),
        plots: {
          pr: {
            title: t("ranks.pr", { area: formatLoss(averagePrecision, "–") }),
            label: t("ranks.pr.label", { area: formatLoss(averagePrecision, "–") }),
            x: t("ranks.recall"),
            y: t("ranks.precision"),
          },
          roc: {
            title: t("ranks.roc", { area: formatLoss(rocArea, "–") }),
            label: t("ranks.roc.label", { area: formatLoss(rocArea, "–") }),
            x: t("ranks.fallout"),
            y: t("ranks.recall"),
          },
        },
        chance: t("ranks.chance"),
      });
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  return (
    <div className="rank-view">
      <div ref={ref} data-picture="ranks" />
      <Slider
        label={t("ranks.marks")}
        value={marks}
        scale={toMarkStops(positives, cases)}
        toText={formatCount}
        onInput={onMarks}
      />
      <p className="rank-counts">
        <LiveText
          topic="prediction"
          read={() => {
            const reading = read();
            return reading ? toWords(reading, marks) : t("ranks.waiting");
          }}
        />
      </p>
    </div>
  );
}

function toCounts(t: Translate, key: MessageKey, { ranking }: RankReading, marks: number): string {
  const at = toThresholdReading(ranking, marks);
  if (at.marked === 0) return t("ranks.none", { missed: formatCount(at.missed) });
  return t(key, {
    threshold: formatLoss(at.threshold, "–"),
    marked: formatCount(at.marked),
    caught: formatCount(at.caught),
    all: formatCount(at.caught + at.missed),
    missed: formatCount(at.missed),
    alarms: formatCount(at.falseAlarms),
    precision: formatPercent(at.caught / at.marked, "–"),
  });
}
