import { useState, type CSSProperties } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toShapeText, toSize } from "#model/tensorShape.ts";
import { createHeldRange } from "#state/heldRange.ts";
import { readOutput } from "#panels/inspector/liveSample.ts";
import { isNeverNegative } from "#panels/inspector/sign.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";
import { useNames } from "#panels/useNames.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createClassBars } from "#viz/classBars.ts";
import { createFeatureMaps } from "#viz/featureMaps.ts";
import { formatCount, formatWeight } from "#viz/formatNumber.ts";
import { createValueBars } from "#viz/valueBars.ts";

const mostMaps = 128;

/** What the layer makes of the watched sample: maps as pictures, lists as bars. */
export function ActivationPicture({ running }: { readonly running: RunningLayer }) {
  const { t } = useText();
  const { classes } = useNames();
  const { layer, plan } = running;
  const { output } = plan;
  const isNamed = layer.kind === "output" && layer.activation === "softmax" && classes.length === output[0];
  const isMaps = output.length > 1;
  const channels = output.length === 3 ? output[2]! : 1;
  const text = isMaps
    ? t("inspector.maps", { count: formatCount(channels), size: toShapeText(output.slice(0, 2)) })
    : t("inspector.values", { count: formatCount(output[0]!) });
  return (
    <figure className="activation-picture">
      <figcaption className="inspector-heading">
        {t("inspector.watched")} <span className="inspector-caption">{text}</span>
      </figcaption>
      {isMaps ? (
        <Maps running={running} label={text} />
      ) : isNamed ? (
        <Classes running={running} names={classes} label={text} />
      ) : (
        <List running={running} label={text} />
      )}
      {channels > mostMaps && (
        <p className="inspector-caption">
          {t("inspector.maps.first", { shown: mostMaps, count: formatCount(channels) })}
        </p>
      )}
    </figure>
  );
}

interface PictureProps {
  readonly running: RunningLayer;
  readonly label: string;
}

/** A sequence `[steps, features]` is one map. */
function Maps({ running, label }: PictureProps) {
  const playground = usePlayground();
  const [held] = useState(createHeldRange);
  const { layer, network, plan } = running;
  const [height, width, channels = 1] = plan.output as readonly [number, number, number?];
  const ref = useChart({
    create: (host) => createFeatureMaps(host),
    draw: (chart) => {
      const values = readOutput(playground, layer.id, toSize(plan.output));
      if (!values) return;
      chart.update({
        label,
        values,
        height,
        width,
        channels,
        shown: mostMaps,
        columns: null,
        ramp: isNeverNegative(network, layer.id, "images") ? "sequential" : "diverging",
        range: held.of(String(playground.session.store.getState().run), values, 0.999),
        gap: 6,
        selected: null,
        hovered: null,
      });
    },
    subscribe: (redraw) => playground.live.subscribe("pictures", redraw),
  });
  return <div ref={ref} className="activation-maps" />;
}

function List({ running, label }: PictureProps) {
  const { t } = useText();
  const playground = usePlayground();
  const [held] = useState(createHeldRange);
  const { layer, network, plan } = running;
  const count = plan.output[0]!;
  const toName = (index: number) => t("inspector.neuron", { n: formatCount(index + 1) });
  const ref = useChart({
    create: createValueBars,
    draw: (chart) => {
      const values = readOutput(playground, layer.id, count);
      if (!values) return;
      chart.update({
        label,
        values,
        ramp: isNeverNegative(network, layer.id, "images") ? "sequential" : "diverging",
        range: held.of(String(playground.session.store.getState().run), values),
        describe: (index, value) => `${toName(index)}: ${formatWeight(value, t("results.diverged"), 3)}`,
      });
    },
    subscribe: (redraw) => playground.live.subscribe("pictures", redraw),
  });
  return <div ref={ref} className="activation-list" />;
}

/** How sure the network is of each class. */
function Classes({ running, names, label }: PictureProps & { readonly names: readonly string[] }) {
  const { t } = useText();
  const playground = usePlayground();
  const ref = useChart({
    create: createClassBars,
    draw: (chart) => {
      const values = readOutput(playground, running.layer.id, names.length);
      if (!values) return;
      chart.update({
        label,
        names,
        values,
        top: values.indexOf(Math.max(...values)),
        truth: null,
        compact: false,
        words: { truth: "", diverged: t("results.diverged") },
      });
    },
    subscribe: (redraw) => playground.live.subscribe("pictures", redraw),
  });
  return (
    <div ref={ref} className="activation-classes" style={{ "--count": names.length } as CSSProperties} />
  );
}
