import { useState, type CSSProperties } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { WeightArray } from "#engine/protocol.ts";
import { isConvolution, toConvolution, toFilterBank } from "#panels/inspector/convolution.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { RampKey } from "#panels/inspector/RampKey.tsx";
import { readExamined } from "#panels/inspector/useExamined.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createFeatureMaps, type FeatureMapsData } from "#viz/featureMaps.ts";
import { createMatrix } from "#viz/matrix.ts";

const mostFilters = 64;

/** ∂L/∂W of the layer's kernel in the places of its weights: filters as filters, a matrix as a matrix. */
export function GradientArray({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const [held] = useState(createHeldRange);
  const { layer, plan } = running;
  const kernel = plan.weights[0]!;
  const convolution = isConvolution(layer) ? toConvolution(layer, plan) : null;
  const label = t("inspector.gradient.array");
  const subscribe = (redraw: () => void) => playground.live.subscribe("examination", redraw);
  const find = (): WeightArray | null =>
    readExamined(playground)
      .find((one) => one.layer === layer.id)
      ?.gradientArrays.find(({ name }) => name === kernel.name) ?? null;
  const toHeld = (values: Float32Array) =>
    held.of(String(playground.session.store.getState().run), values, 0.999);

  const ref = useChart<{ show: (values: Float32Array) => void; destroy: () => void }>({
    create: (host) => {
      if (convolution) {
        const chart = createFeatureMaps(host);
        return {
          show: (values) => chart.update(toFilterMaps(toFilterBank(convolution, values), values)),
          destroy: chart.destroy,
        };
      }
      const chart = createMatrix(host);
      const [inputs, units = 1] = kernel.shape as readonly [number, number?];
      const across = inputs >= units ? "inputs" : "units";
      return {
        show: (values) =>
          chart.update({ label, values, inputs, units, across, range: toHeld(values), mark: null }),
        destroy: chart.destroy,
      };
    },
    draw: (chart) => {
      const array = find();
      if (array) chart.show(array.values);
    },
    subscribe,
  });

  /** Each filter's gradient, its channels averaged, as a small map. */
  function toFilterMaps(bank: Float32Array, values: Float32Array): FeatureMapsData {
    const { rows, columns, filters, multiplier, channels } = convolution!;
    const inputs = multiplier === null ? channels : 1;
    const cells = rows.size * columns.size;
    const means = new Float32Array(cells * filters);
    bank.forEach((value, i) => {
      means[Math.floor(i / filters / inputs) * filters + (i % filters)]! += value / inputs;
    });
    return {
      label,
      values: means,
      height: rows.size,
      width: columns.size,
      channels: filters,
      shown: mostFilters,
      columns: null,
      ramp: "diverging",
      range: toHeld(inputs === 1 ? values : means),
      gap: 4,
      selected: null,
      hovered: null,
    };
  }

  const rows = convolution ? toTileRows(convolution.filters) : 1.2;
  return (
    <figure>
      <figcaption className="inspector-heading">{label}</figcaption>
      <div ref={ref} className="gradients-array" style={{ "--rows": rows } as CSSProperties} />
      <RampKey
        label={label}
        read={() => {
          const array = find();
          return array && toHeld(array.values);
        }}
        subscribe={subscribe}
      />
    </figure>
  );
}

/** Eight filters stand beside each other; more of them in rows below. */
function toTileRows(filters: number): number {
  if (filters <= 8) return 1;
  return filters <= 24 ? 2 : 3;
}
