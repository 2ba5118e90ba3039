/** @file The card of a recurrent layer: its gates at the step that is looked at, and what goes on to the next one. */
import { useState } from "react";
import type { LayerBox } from "#builder/canvasLayout.ts";
import { isMessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import { toCardGates, toGateShade } from "#state/gates.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createGateMosaic } from "#viz/gateMosaic.ts";
import "./GatesThumb.css";

interface GatesThumbProps {
  readonly box: LayerBox;
  readonly layer: RecurrentLayer;
  readonly label: string;
}

export function GatesThumb({ box, layer, label }: GatesThumbProps) {
  const { t } = useText();
  const { live, view } = usePlayground();
  const [held] = useState(createHeldRange);
  const ref = useChart({
    create: createGateMosaic,
    draw: (chart) => {
      const { trace } = live;
      const arrays = trace?.layers.get(layer.id);
      const { step } = view.getState().time;
      chart.update({
        label,
        gates: toCardGates(layer).map((name) => {
          const array = arrays?.get(name);
          const [, steps = 0, units = 0] = array?.shape ?? [];
          const at = Math.min(step ?? steps - 1, steps - 1);
          const values = array?.values ?? new Float32Array();
          const key = `time.short.${name}`;
          return {
            name: isMessageKey(key) ? t(key) : name,
            values: values.subarray(at * units, (at + 1) * units),
            ...toGateShade(layer, name, values, held, trace?.run ?? 0),
          };
        }),
      });
    },
    subscribe: (redraw) => {
      const ends = [live.subscribe("trace", redraw), view.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  });
  return (
    <>
      <div ref={ref} className="card-gates" />
      <Loop width={box.width} words={t(layer.kind === "lstm" ? "time.loop.lstm" : "time.loop.other")} />
    </>
  );
}

/** From the right end of the card back to its left: what was found goes in again. */
function Loop({ width, words }: { readonly width: number; readonly words: string }) {
  const right = width - 18;
  return (
    <div className="card-loop" aria-hidden="true">
      <svg width={width} height="24">
        <path d={`M${right} 0v6a8 8 0 0 1 -8 8H26a8 8 0 0 1 -8 -8V3`} />
        <path d="M13.5 6.5 18 1l4.5 5.5" />
      </svg>
      <span>{words}</span>
    </div>
  );
}
