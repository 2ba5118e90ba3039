import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import { toArrayName } from "#panels/time/stateScene.ts";
import { readArrays } from "#panels/time/timeLayer.ts";
import { toGateShade, toShownArray } from "#state/gates.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatSigned, formatTick } from "#viz/formatNumber.ts";
import { createRampKey } from "#viz/rampKey.ts";
import { stateGain } from "#viz/timeHeatmap.ts";

/** What the colours of the large picture mean. */
export function StateKey({ layer }: { readonly layer: RecurrentLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const { live, view, session } = playground;
  const [held] = useState(createHeldRange);
  const ref = useChart({
    create: createRampKey,
    draw: (chart) => {
      const { time } = view.getState();
      const name = toShownArray(layer, time.array);
      const array = readArrays(playground, layer.id, time.backward && layer.bidirectional !== "none")?.get(
        name,
      );
      if (!array) return;
      const { ramp, range } = toGateShade(layer, name, array.values, held, session.store.getState().run);
      const isSigned = ramp === "diverging";
      chart.update({
        label: toArrayName(t, name),
        shade: { ramp, gain: isSigned ? stateGain : 1, bands: 0 },
        labels: isSigned
          ? [formatSigned(-range), "0", formatSigned(range)]
          : ["0", formatTick(range / 2), formatTick(range)],
      });
    },
    subscribe: (redraw) => {
      const ends = [live.subscribe("trace", redraw), view.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  });
  return <div ref={ref} className="time-key" />;
}
