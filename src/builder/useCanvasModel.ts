/** @file What the canvas shows, derived from the document: the layout, its links, and what all layers share. */
import { useMemo, useState } from "react";
import { toCanvasLayout, type Bounds, type CanvasLayout } from "#builder/canvasLayout.ts";
import type { CanvasParts } from "#builder/canvasParts.ts";
import { hasInputRows, toInputRows } from "#builder/inputRows.ts";
import { toPlacedProblems, type PlacedProblem } from "#builder/problemPlaces.ts";
import { toThreadArea, toWires, type Wire } from "#builder/threads.ts";
import { createTileBoard } from "#builder/tileBoard.ts";
import { useArrange } from "#builder/useArrange.ts";
import { useNames } from "#builder/useNames.ts";
import { toLayerTitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { LayerId } from "#model/network.ts";
import { toPlans, type Plans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { useExperiment, useSession, useView } from "#state/PlaygroundContext.tsx";
import { createSpans } from "#state/spans.ts";
import { isSampled } from "#model/data.ts";

export interface CanvasModel {
  readonly layout: CanvasLayout;
  readonly wires: readonly Wire[];
  /** Where threads between neurons are drawn; null without any. */
  readonly area: Bounds | null;
  readonly parts: CanvasParts;
  readonly plans: Plans;
  readonly problems: readonly PlacedProblem[];
}

/** Middles of layers that are being dragged. */
export type Dragged = ReadonlyMap<LayerId, readonly [x: number, y: number]>;

const headerHeight = 72;

export function useCanvasModel(size: { width: number; height: number }, dragged: Dragged): CanvasModel {
  const { t } = useText();
  const names = useNames();
  const network = useExperiment((experiment) => experiment.network);
  const data = useExperiment((experiment) => experiment.data);
  const canvas = useExperiment((experiment) => experiment.canvas);
  const loss = useExperiment((experiment) => experiment.training.loss);
  const found = useSession((session) => session.problems);
  const [board] = useState(createTileBoard);
  const [spans] = useState(createSpans);

  const arrange = useArrange();
  const still = useView(({ present }) => present !== null);
  const { width, height } = size;
  const compact = width < 600;
  // On a phone only what is on has room; the recipe's word for the features switches the others.
  const rows = useMemo(() => toInputRows(data).filter((row) => row.on || !compact), [data, compact]);
  const plans = useMemo(() => toPlans(network, toEndsOf(data, loss)), [network, data, loss]);
  const resting = useMemo(
    () =>
      toCanvasLayout({
        network,
        plans,
        data,
        canvas,
        rows: hasInputRows(rows) ? rows.length : 0,
        width,
        height,
        top: headerHeight,
        labels: data.kind === "table" ? (compact ? 84 : 150) : compact ? 52 : 84,
        compact,
        arrange,
      }),
    [network, plans, data, canvas, rows, width, height, compact, arrange],
  );
  const layout = useMemo(() => toDragged(resting, dragged), [resting, dragged]);
  const wires = useMemo(() => toWires(layout, network), [layout, network]);
  const area = useMemo(() => toThreadArea(wires), [wires]);
  const problems = useMemo(() => toPlacedProblems(found, network), [found, network]);
  const hasCards = isSampled(data);
  const parts = useMemo(
    () =>
      ({
        form: layout.form,
        rows,
        compact,
        still,
        board,
        spans,
        title: hasCards ? (layer) => toLayerTitle(t, layer) : names.layer,
      }) satisfies CanvasParts,
    // The names follow the language and the network.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [layout.form, rows, compact, still, board, spans, hasCards, t, network],
  );
  return { layout, wires, area, parts, plans, problems };
}

function toDragged(layout: CanvasLayout, dragged: Dragged): CanvasLayout {
  if (dragged.size === 0) return layout;
  const boxes = layout.boxes.map((box) => {
    const place = dragged.get(box.layer.id);
    return place ? { ...box, x: place[0] - box.width / 2, y: place[1] - box.middle } : box;
  });
  const isStill = (key: string) => key.split(">").every((id) => !dragged.has(id));
  return { ...layout, boxes, routes: new Map([...layout.routes].filter(([key]) => isStill(key))) };
}
