import { useState } from "react";
import { useStore } from "zustand";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { Button } from "#ui/Button.tsx";
import { formatCount, formatTick } from "#viz/formatNumber.ts";
import { createSketchChart } from "#viz/sketchChart.ts";
import type { Condition, Metric } from "./lesson.ts";
import type { Player, Sketch } from "./player.ts";

interface SketchFieldProps {
  readonly player: Player;
  readonly step: string;
  readonly until: Extract<Condition, { readonly kind: "sketch" }>;
}

/** Points that can be moved. */
const points = 9;

const names = {
  trainLoss: "results.trainLoss",
  testLoss: "results.testLoss",
  trainAccuracy: "results.trainAccuracy",
  testAccuracy: "results.testAccuracy",
} as const satisfies Record<Metric, string>;

/** The student draws the curve that they expect; then it is trained, and the real one is laid over it. */
export function SketchField({ player, step, until }: SketchFieldProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const { metric, epochs, top } = until;
  const kept = useStore(player.store, (state) => state.sketches[step] ?? null);
  const [guess, setGuess] = useState<Sketch | null>(null);
  const sketch = kept ?? guess ?? Array.from({ length: points }, () => top / 2);
  const name = t(names[metric]);
  const ref = useChart({
    create: (host) => createSketchChart(host, setGuess),
    draw: (chart) =>
      chart.update({
        label: t("lessons.sketch", { metric: name }),
        end: epochs,
        top,
        heights: sketch,
        fixed: kept !== null,
        real: kept && {
          xs: live.history.map(({ epoch }) => epoch),
          ys: live.history.map((point) => point[metric]),
        },
        words: {
          guess: t("lessons.sketch.guess"),
          real: t("lessons.sketch.real"),
          x: t("transport.epoch"),
          point: (epoch) => t("lessons.sketch.handle", { epoch: formatCount(Math.round(epoch)) }),
        },
        format: (value) => formatTick(Number(value.toFixed(2))),
      }),
    subscribe: (redraw) => live.subscribe("metrics", redraw),
  });
  return (
    <div className="sketch">
      <p className="sketch-name">{t("lessons.sketch", { metric: name })}</p>
      <div className="sketch-chart" ref={ref} />
      {kept === null && (
        <>
          <p className="cap">{t("lessons.sketch.how")}</p>
          <Button
            look="ink"
            small
            icon="play"
            disabled={guess === null}
            onClick={() => player.sketch(sketch)}
          >
            {t("lessons.sketch.run")}
          </Button>
        </>
      )}
    </div>
  );
}
