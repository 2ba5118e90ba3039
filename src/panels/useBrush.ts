/** @file The brush on the map: a stroke puts down points or takes them away, and is one step of undo. */
import { useRef } from "react";
import { isRegressionSet, maxPaintedPoints } from "#model/data.ts";
import { erase, paint } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { useDrag } from "#panels/useDrag.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Brush } from "#state/view.ts";
import type { PaintPhase } from "#viz/mapGestures.ts";

/** In units of the plane: how far apart a stroke puts its points, and how far the eraser reaches. */
const strokeGap = 0.35;
const eraseReach = 0.5;

type Place = readonly [first: number, second: number];

export interface BrushStroke {
  readonly isPainting: () => boolean;
  readonly onPaint: (first: number, second: number, phase: PaintPhase) => void;
}

/** `isCurve`: the second axis of the map is the value itself. */
export function useBrush(isCurve: boolean): BrushStroke {
  const { view, document } = usePlayground();
  const drag = useDrag();
  const last = useRef<Place | null>(null);
  const isPainting = () =>
    view.getState().brush !== null && document.store.getState().experiment.data.kind === "plane";
  return {
    isPainting,
    onPaint(first, second, phase) {
      const { brush } = view.getState();
      const isNear =
        last.current && Math.hypot(first - last.current[0], second - last.current[1]) < strokeGap;
      if (brush && (phase === "start" || (phase === "move" && !isNear))) {
        last.current = [first, second];
        drag.edit((experiment) => toPainted(experiment, brush, [first, second], isCurve));
      }
      if (phase !== "end") return;
      last.current = null;
      drag.end();
    },
  };
}

function toPainted(
  experiment: Experiment,
  brush: NonNullable<Brush>,
  [first, second]: Place,
  isCurve: boolean,
): Experiment {
  const { data } = experiment;
  if (data.kind !== "plane") return experiment;
  const x2 = isCurve ? 0 : second;
  if (brush.kind === "erase") return erase(experiment, [first, x2], eraseReach);
  if (data.painted.length >= maxPaintedPoints) return experiment;
  return paint(experiment, [[first, x2, isCurve ? toValue(second) : toLabel(brush.label, data.set)]]);
}

/** The label of the brush may be from another set: a class is a whole number from 0, a value lies in −1…1. */
function toLabel(label: number, set: Parameters<typeof isRegressionSet>[0]): number {
  return isRegressionSet(set) ? toValue(label) : Math.max(0, Math.round(label));
}

function toValue(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
