import { useMemo, useState } from "react";
import { createStore } from "zustand/vanilla";
import { useText } from "#i18n/TextContext.tsx";
import { pick } from "#panels/inspector/convolutionState.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { findPictureShape } from "#panels/inspector/laidOut.ts";
import { RampKey } from "#panels/inspector/RampKey.tsx";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { UnitPicture } from "#panels/inspector/UnitPicture.tsx";
import { ValueList } from "#panels/inspector/ValueList.tsx";
import { createWeightFeed } from "#panels/inspector/weightFeed.ts";
import { createWords, toSignedWord, toWords } from "#panels/inspector/words.ts";
import { useNames } from "#panels/useNames.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatCount } from "#viz/formatNumber.ts";
import { createMatrix, type MatrixPlace } from "#viz/matrix.ts";
import "./DenseWeights.css";

/** The matrix of weights, a weight at a time in words; where the input was a picture, one neuron's weights as a picture. */
export function DenseWeights({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const playground = usePlayground();
  const { session } = playground;
  const { classes } = useNames();
  const { layer, plan, network, plans } = running;
  const [inputs, units] = plan.weights[0]!.shape as readonly [number, number];
  const [feed] = useState(() => createWeightFeed(playground, layer.id));
  const [held] = useState(createHeldRange);
  const [pointed] = useState(() =>
    createStore<{ readonly place: MatrixPlace | null }>(() => ({ place: null })),
  );
  const picture = useMemo(() => findPictureShape(network, plans, layer.id), [network, plans, layer.id]);
  const subscribe = (redraw: () => void) => {
    const ends = [feed.subscribe(redraw), pointed.subscribe(redraw)];
    return () => ends.forEach((end) => end());
  };
  const readKernel = () => {
    const values = feed.get("kernel")?.values;
    return values?.length === inputs * units ? values : null;
  };
  const readRange = () => {
    const kernel = readKernel();
    return kernel && held.of(String(session.store.getState().run), kernel, 0.999);
  };
  const isNamed = layer.kind === "output" && classes.length === units;
  const toName = (unit: number) => (isNamed ? classes[unit]! : t("inspector.neuron", { n: unit + 1 }));
  const isWide = inputs >= units;

  const matrix = useChart({
    create: (host) => createMatrix(host, (place) => pointed.setState({ place })),
    draw: (chart) => {
      const values = readKernel();
      if (!values) return;
      chart.update({
        label: t("inspector.matrix", { inputs: formatCount(inputs), units: formatCount(units) }),
        values,
        inputs,
        units,
        across: isWide ? "inputs" : "units",
        range: readRange() ?? 1,
        mark: null,
      });
    },
    subscribe: feed.subscribe,
  });

  const reading = useChart({
    create: createWords,
    draw: (chart) => {
      const { place } = pointed.getState();
      const values = readKernel();
      if (!place || !values) {
        const text = t(isWide ? "inspector.matrix.rows" : "inspector.matrix.columns");
        return chart.update([{ text }]);
      }
      const { input, unit } = place;
      chart.update(
        toWords(t("inspector.weightAt"), {
          input: formatCount(input + 1),
          neuron: toName(unit),
          weight: toSignedWord(values[input * units + unit]!, t("results.diverged")),
        }),
      );
    },
    subscribe,
  });

  return (
    <div className={picture ? "dense-weights dense-weights-picture" : "dense-weights"}>
      {picture && (
        <UnitPicture
          shape={picture}
          units={units}
          toName={toName}
          read={(unit) => {
            const kernel = readKernel();
            return kernel && pick(kernel, unit, units);
          }}
          subscribe={feed.subscribe}
        />
      )}
      <div className="dense-matrix">
        <h3 className="inspector-heading">
          {t("inspector.matrix", { inputs: formatCount(inputs), units: formatCount(units) })}
        </h3>
        <div ref={matrix} className="dense-matrix-cells" />
        <div className="dense-matrix-foot">
          <p ref={reading} className="inspector-caption" />
          <RampKey label={t("inspector.ramp")} read={readRange} subscribe={feed.subscribe} />
        </div>
        {plan.weights.some(({ name }) => name === "bias") && (
          <ValueList title={t("inspector.biases")} count={units} nameOf={toName} feed={feed} array="bias" />
        )}
      </div>
    </div>
  );
}
