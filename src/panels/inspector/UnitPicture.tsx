import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toShapeText, type Shape } from "#model/tensorShape.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { Slider } from "#ui/Slider.tsx";
import { createFeatureMaps } from "#viz/featureMaps.ts";

/** More maps than this are too small to see. */
const mostMaps = 64;

interface UnitPictureProps {
  readonly shape: Shape;
  readonly units: number;
  readonly toName: (unit: number) => string;
  /** The weights of one neuron, as long as the shape has numbers; null before they have arrived. */
  readonly read: (unit: number) => Float32Array | null;
  readonly subscribe: (redraw: () => void) => () => void;
}

/** What one neuron looks for: its weights in the places of the picture's pixels. */
export function UnitPicture({ shape, units, toName, read, subscribe }: UnitPictureProps) {
  const { t } = useText();
  const { session } = usePlayground();
  const [unit, setUnit] = useState(0);
  const [held] = useState(createHeldRange);
  const [height, width, channels] = shape as readonly [number, number, number];
  const label = t("inspector.asPicture", { neuron: toName(unit), shape: toShapeText(shape) });
  const ref = useChart({
    create: (host) => createFeatureMaps(host),
    draw: (chart) => {
      const values = read(unit);
      if (!values) return;
      chart.update({
        label,
        values,
        height,
        width,
        channels,
        shown: mostMaps,
        columns: null,
        ramp: "diverging",
        range: held.of(`${session.store.getState().run} ${unit}`, values, 0.999),
        gap: 4,
        selected: null,
        hovered: null,
      });
    },
    subscribe,
  });
  return (
    <div className="unit-picture">
      <p className="inspector-heading">{label}</p>
      <div ref={ref} className="unit-picture-maps" />
      {units > 1 && (
        <Slider
          label={t("inspector.pickNeuron")}
          value={unit}
          scale={{ min: 0, max: units - 1, step: 1 }}
          toText={toName}
          onInput={setUnit}
        />
      )}
    </div>
  );
}
