import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { toOutputSpan } from "#state/outputSpan.ts";
import type { PointDataset } from "#data/dataset.ts";
import { useChart } from "#state/useChart.ts";
import { Button } from "#ui/Button.tsx";
import { Segment } from "#ui/Segment.tsx";
import { createDecisionMap } from "#viz/decisionMap.ts";
import type { Field, ValueField } from "#viz/field.ts";
import type { PaintPhase } from "#viz/mapGestures.ts";
import { blankCells, cellsAcross, paintStroke, toAgreement, type Cells, type Spot } from "./border.ts";
import type { Player } from "./player.ts";

interface BorderFieldProps {
  readonly player: Player;
  readonly step: string;
}

/** Nothing where the page shows other data than two classes on the plane. */
export function BorderField(props: BorderFieldProps) {
  const dataset = useSession((session) => session.dataset);
  return dataset?.kind === "points" ? <PaintedBorder {...props} dataset={dataset} /> : null;
}

/** The student paints where the network will answer which class; then it is trained, and its own border is shown. */
function PaintedBorder({ player, step, dataset }: BorderFieldProps & { readonly dataset: PointDataset }) {
  const { t } = useText();
  const { document, live } = usePlayground();
  const kept = useStore(player.store, (state) => state.sketches[step] ?? null);
  const isDone = useStore(player.store, (state) => state.done.has(step));
  const [guess, setGuess] = useState<Cells>(blankCells);
  const [brush, setBrush] = useState<"orange" | "blue">("orange");
  /** Of what is painted the network answers so much the same; null before it has learned. */
  const [percent, setPercent] = useState<number | null>(null);
  const last = useRef<Spot | null>(null);
  const cells = kept ?? guess;

  function toReal(): ValueField | null {
    const { pictures } = live;
    if (kept === null || pictures?.kind !== "points" || !pictures.map || pictures.mapOf) return null;
    return {
      kind: "value",
      ...pictures.map,
      unit: 0,
      ...toOutputSpan(document.store.getState().experiment),
    };
  }

  function paint(first: number, second: number, phase: PaintPhase): void {
    const along = (value: number, { min, max }: { min: number; max: number }) => (value - min) / (max - min);
    const spot: Spot = [along(first, dataset.axes[0]), along(second, dataset.axes[1])];
    const from = phase === "start" ? spot : (last.current ?? spot);
    last.current = phase === "end" ? null : spot;
    setGuess((before) => paintStroke(before, from, spot, brush === "blue" ? 1 : -1));
  }

  const gestures = useRef({ paint, isOpen: true });
  useEffect(() => {
    gestures.current = { paint, isOpen: kept === null };
  });
  const shown = useRef<Field | null>(null);
  const ref = useChart({
    create: (host) =>
      createDecisionMap(host, {
        axes: "none",
        radius: 2.4,
        isPainting: () => gestures.current.isOpen,
        onPaint: (...stroke) => gestures.current.paint(...stroke),
      }),
    draw(map) {
      const painted = toPainted(cells);
      const real = toReal();
      // While the large map shows a single neuron, this one waits.
      shown.current = real ?? shown.current;
      const agreement = isDone && real ? toAgreement(cells, real.values, real.size, real.center) : null;
      if (agreement !== null) setPercent(Math.round(100 * agreement));
      map.update({
        label: t("lessons.border"),
        field: kept ? shown.current : painted,
        guess: kept && painted,
        curve: null,
        axes: [
          { ...dataset.axes[0], label: "" },
          { ...dataset.axes[1], label: "" },
        ],
        train: { places: dataset.train.plane, labels: dataset.train.y },
        test: { places: dataset.test.plane, labels: dataset.test.y },
        colors: { kind: "class" },
        show: "train",
        discretize: false,
        mark: null,
      });
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return (
    <div className="sketch">
      <p className="sketch-name">{t("lessons.border")}</p>
      <div className="sketch-map" ref={ref} />
      {kept === null && (
        <>
          <Segment
            label={t("data.paint.brush")}
            value={brush}
            choices={[
              { value: "orange", label: t("lessons.border.orange") },
              { value: "blue", label: t("lessons.border.blue") },
            ]}
            onChange={setBrush}
          />
          <p className="cap">{t("lessons.border.how")}</p>
          <Button
            look="ink"
            small
            icon="play"
            disabled={guess === blankCells}
            onClick={() => player.sketch(guess)}
          >
            {t("lessons.sketch.run")}
          </Button>
        </>
      )}
      {percent !== null && <p role="status">{t("lessons.border.agree", { percent })}</p>}
    </div>
  );
}

function toPainted(cells: Cells): ValueField {
  return {
    kind: "value",
    values: Float32Array.from(cells),
    size: cellsAcross,
    units: 1,
    unit: 0,
    center: 0,
    range: 1.6,
  };
}
