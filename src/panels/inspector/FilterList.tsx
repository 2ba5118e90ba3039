import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toFilterBank, type Convolution } from "#panels/inspector/convolution.ts";
import type { ConvolutionReader, ConvolutionState } from "#panels/inspector/convolutionState.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { readsColour } from "#panels/inspector/inputMaps.ts";
import { RampKey } from "#panels/inspector/RampKey.tsx";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createFilters } from "#viz/filters.ts";
import { formatCount } from "#viz/formatNumber.ts";

const mostFilters = 128;

interface FilterListProps {
  readonly convolution: Convolution;
  readonly reader: ConvolutionReader;
  readonly state: ConvolutionState;
  readonly running: RunningLayer;
}

/** Every filter as a small heatmap, one of them chosen; in colour where the input has red, green and blue. */
export function FilterList({ convolution, reader, state, running }: FilterListProps) {
  const { t } = useText();
  const { session } = usePlayground();
  const [held] = useState(createHeldRange);
  const { rows, columns, channels, filters, multiplier } = convolution;
  const isColour = multiplier === null && readsColour(running, convolution);
  const window = `${rows.size}×${columns.size}`;
  const toHeld = (kernel: Float32Array) => held.of(String(session.store.getState().run), kernel);

  const ref = useChart({
    create: (host) => createFilters(host, (filter) => state.setState({ filter, place: null })),
    draw: (chart) => {
      const reading = reader.read();
      if (!reading) return;
      chart.update({
        label: t("inspector.filters", { count: filters, window }),
        values: toFilterBank(convolution, reading.kernel),
        height: rows.size,
        width: columns.size,
        inputs: multiplier === null ? channels : 1,
        filters,
        shown: mostFilters,
        inputChannel: isColour ? "rgb" : multiplier === null ? reading.channel : 0,
        range: toHeld(reading.kernel),
        nameOf: (filter) => t("inspector.filter", { n: filter + 1 }),
        selected: reading.filter,
      });
    },
    subscribe: reader.subscribe,
  });

  return (
    <div className="conv-filters">
      <div ref={ref} className="conv-filters-list" />
      {filters > mostFilters && (
        <p className="inspector-caption">
          {t("inspector.filters.first", { shown: mostFilters, count: formatCount(filters) })}
        </p>
      )}
      <RampKey
        label={t("inspector.ramp")}
        read={() => {
          const reading = reader.read();
          return reading && toHeld(reading.kernel);
        }}
        subscribe={reader.subscribe}
      />
    </div>
  );
}
