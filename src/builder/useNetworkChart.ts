/** @file Draws what moves among neurons, without React: the threads on one canvas, and a picture in every tile. */
import { useRef, type RefCallback } from "react";
import type { Bounds, CanvasLayout } from "#builder/canvasLayout.ts";
import { toInputField } from "#builder/inputField.ts";
import type { InputRow } from "#builder/inputRows.ts";
import { toFocus, toLinks, type Wire } from "#builder/threads.ts";
import type { TileBoard } from "#builder/tileBoard.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Layer } from "#model/network.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Pictures } from "#state/scene.ts";
import type { Spans } from "#state/spans.ts";
import { useChart } from "#state/useChart.ts";
import type { LinkRef } from "#state/view.ts";
import type { ValueField } from "#viz/field.ts";
import { drawField } from "#viz/heatTile.ts";
import { readPalette } from "#viz/palette.ts";
import { createThreads, type Threads } from "#viz/threads.ts";
import type { ThreadRef } from "#viz/threadsData.ts";

export interface NetworkChart {
  /** The ref of the element that the threads are drawn in. */
  readonly attach: RefCallback<HTMLElement>;
  /** The link under a place of the canvas, in its own coordinates. */
  hit(x: number, y: number): LinkRef | null;
  /** Shows the weight of a link as text. */
  point(link: LinkRef | null): void;
}

interface NetworkChartOptions {
  readonly layout: CanvasLayout;
  readonly wires: readonly Wire[];
  readonly area: Bounds;
  readonly rows: readonly InputRow[];
  readonly board: TileBoard;
  readonly spans: Spans;
}

const tolerance = 4;

export function useNetworkChart(options: NetworkChartOptions): NetworkChart {
  const { layout, wires, area, rows, board, spans } = options;
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
    const toThreadRef = (link: LinkRef | null): ThreadRef | null => {
      const wire = link && wires.find(({ look, link: { to } }) => look === "threads" && to === link.layer);
      return wire ? { bundle: wire.key, source: link.from, target: link.to } : null;
    };
    chart.update({
      ...toLinks(wires, area, rows, pictures),
      focus: toFocus(wires, hovered ?? selected),
      hovered: toThreadRef(pointed.current),
      selected: toThreadRef(selectedLink),
      diverged: t("results.diverged"),
    });
    const palette = readPalette(host);
    const layers = new Map(layout.boxes.map(({ layer }) => [layer.id, layer]));
    board.each((canvas, id, unit) => {
      const layer = layers.get(id);
      if (!layer) return;
      const field =
        layer.kind === "input"
          ? rows[unit] && toInputField(rows[unit], data, dataset)
          : pictures && toTileField(pictures, layer, unit, spans);
      if (field) drawField(canvas, field, palette);
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
        view.subscribe(({ hovered, selected, selectedLink }, before) => {
          const isSame =
            hovered === before.hovered &&
            selected === before.selected &&
            selectedLink === before.selectedLink;
          if (!isSame) redraw();
        }),
        session.store.subscribe((state, before) => state.dataset !== before.dataset && redraw()),
      ];
      return () => ends.forEach((end) => end());
    },
  });

  return {
    attach,
    hit(x, y) {
      const found = threads.current?.hitThread(x - area.x, y - area.y, tolerance);
      const wire = found && wires.find(({ key }) => key === found.bundle);
      return wire ? { layer: wire.link.to, from: found.source, to: found.target } : null;
    },
    point(link) {
      const before = pointed.current;
      if (link?.layer === before?.layer && link?.from === before?.from && link?.to === before?.to) return;
      pointed.current = link;
      redrawNow.current?.();
    },
  };
}

/** What a neuron answers everywhere on the plane, or (on pictures) to the one that is watched: a flat tile. */
function toTileField(pictures: Pictures, layer: Layer, unit: number, spans: Spans): ValueField | null {
  if (pictures.kind === "points") {
    const field = pictures.tiles.get(layer.id);
    if (!field || unit >= field.units) return null;
    return { kind: "value", ...field, unit, ...spans.of(pictures.run, layer, field.values) };
  }
  const values = pictures.outputs.get(layer.id);
  if (!values || unit >= values.length) return null;
  const span = spans.of(pictures.run, layer, values);
  return { kind: "value", values, size: 1, units: values.length, unit, ...span };
}
