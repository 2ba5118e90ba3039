/** @file Draws what moves in the network view, without React: the threads on one canvas, and a picture in every tile. */
import { useRef, type RefCallback } from "react";
import { toInputField } from "#builder/inputField.ts";
import type { InputRow } from "#builder/inputRows.ts";
import type { NetworkLayout } from "#builder/layout.ts";
import type { Spans } from "#state/spans.ts";
import { toFocus, toLinks } from "#builder/threads.ts";
import type { TileBoard } from "#builder/tileBoard.ts";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import type { LinkRef } from "#state/view.ts";
import { drawField } from "#viz/heatTile.ts";
import { readPalette } from "#viz/palette.ts";
import { createThreads, type Threads } from "#viz/threads.ts";
import type { ThreadRef } from "#viz/threadsData.ts";

export interface NetworkChart {
  /** The ref of the element that the threads are drawn in. */
  readonly attach: RefCallback<HTMLElement>;
  /** The link under a place of the view. */
  hit(x: number, y: number): LinkRef | null;
  /** Shows the weight of a link as text. */
  point(link: LinkRef | null): void;
}

const tolerance = 4;

export function useNetworkChart(
  layout: NetworkLayout,
  rows: readonly InputRow[],
  board: TileBoard,
  spans: Spans,
): NetworkChart {
  const { t } = useText();
  const { live, view, session, document } = usePlayground();
  const threads = useRef<Threads | null>(null);
  const pointed = useRef<LinkRef | null>(null);
  const redrawNow = useRef<(() => void) | null>(null);

  function draw(chart: Threads, host: HTMLElement): void {
    const { pictures } = live;
    const { hovered, selected, selectedLink } = view.getState();
    const { dataset } = session.store.getState();
    const { data } = document.store.getState().experiment;
    chart.update({
      ...toLinks(layout, rows, pictures),
      focus: toFocus(layout, hovered ?? selected),
      hovered: toThreadRef(pointed.current),
      selected: toThreadRef(selectedLink),
      diverged: t("results.diverged"),
    });
    const palette = readPalette(host);
    board.each((canvas, id, unit) => {
      const layer = layout.columns.find((column) => column.layer.id === id)?.layer;
      if (!layer) return;
      if (layer.kind === "input") {
        const field = rows[unit] && toInputField(rows[unit], data, dataset);
        if (field) drawField(canvas, field, palette);
        return;
      }
      const field = pictures?.kind === "points" ? pictures.tiles.get(id) : undefined;
      if (!field || unit >= field.units) return;
      drawField(
        canvas,
        { kind: "value", ...field, unit, ...spans.of(pictures!.run, layer, field.values) },
        palette,
      );
    });
  }

  const attach = useChart({
    create: (host) => {
      const chart = createThreads(host);
      threads.current = chart;
      return {
        chart,
        host,
        destroy() {
          threads.current = null;
          chart.destroy();
        },
      };
    },
    draw: ({ chart, host }) => draw(chart, host),
    subscribe: (redraw) => {
      redrawNow.current = redraw;
      const ends = [
        live.subscribe("pictures", redraw),
        view.subscribe(redraw),
        session.store.subscribe((state, before) => state.dataset !== before.dataset && redraw()),
      ];
      return () => ends.forEach((end) => end());
    },
  });

  return {
    attach,
    hit(x, y) {
      const found = threads.current?.hitThread(x, y, tolerance);
      return found ? { layer: found.bundle, from: found.source, to: found.target } : null;
    },
    point(link) {
      const before = pointed.current;
      if (link?.layer === before?.layer && link?.from === before?.from && link?.to === before?.to) return;
      pointed.current = link;
      redrawNow.current?.();
    },
  };
}

function toThreadRef(link: LinkRef | null): ThreadRef | null {
  return link && { bundle: link.layer, source: link.from, target: link.to };
}
