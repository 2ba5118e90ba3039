import { useRef, useState, type RefCallback } from "react";
import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { brushOf, toDrawnSample } from "#panels/results/drawnSample.ts";
import type { PadKind } from "#panels/results/pictureSet.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createPad, type Pad } from "#viz/pad.ts";
import type { Stroke } from "#viz/raster.ts";

interface Drawing {
  readonly ref: RefCallback<HTMLElement>;
  /** Whether something is on the pad. */
  readonly hasInk: boolean;
  readonly undo: () => void;
}

/** The pad: what is drawn on it is watched at once; when something else is watched it is blank again. */
export function useDrawing(
  dataset: ImageDataset,
  kind: PadKind,
  options: { readonly label: string; readonly onBlank: () => void },
): Drawing {
  const { t } = useText();
  const { view } = usePlayground();
  const pad = useRef<Pad | null>(null);
  const [hasInk, setInk] = useState(false);
  const onChange = (strokes: readonly Stroke[]) => {
    setInk(strokes.length > 0);
    if (strokes.length === 0) return options.onBlank();
    view.setState({
      watched: { kind: "own", source: "drawn", x: toDrawnSample(strokes, dataset.shape, kind) },
    });
  };
  const ref = useChart<Pad>({
    create(host) {
      const made = createPad(host);
      pad.current = made;
      return {
        ...made,
        destroy() {
          pad.current = null;
          made.destroy();
        },
      };
    },
    draw(chart) {
      chart.update({
        label: options.label,
        hint: t("images.pad.hint"),
        words: { penDown: t("images.pad.penDown"), penUp: t("images.pad.penUp") },
        brush: brushOf[kind],
        size: [dataset.shape[0], dataset.shape[1]],
        onChange,
      });
    },
    subscribe: () =>
      view.subscribe(({ watched }, before) => {
        if (watched === before.watched || (watched.kind === "own" && watched.source === "drawn")) return;
        pad.current?.setStrokes([]);
        setInk(false);
      }),
  });
  return { ref, hasInk, undo: () => pad.current?.undo() };
}
