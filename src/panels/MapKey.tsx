import type { CSSProperties } from "react";
import type { PointDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { countOutputs, toTask } from "#model/task.ts";
import { toMapSpan, toPointPictures } from "#panels/mapScene.ts";
import { useNames } from "#panels/useNames.ts";
import { useShownTheme } from "#panels/useShownTheme.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import type { Spans } from "#state/spans.ts";
import { useChart, type Chart } from "#state/useChart.ts";
import { mapBands } from "#viz/field.ts";
import { formatTick } from "#viz/formatNumber.ts";
import { readPalette } from "#viz/palette.ts";
import { createRampKey, type RampKeyData } from "#viz/rampKey.ts";
import { toRowShape } from "#model/port.ts";
import "./MapKey.css";

/** More classes than this are told apart by pointing, not by colour alone. */
const mostNamedClasses = 6;

interface MapKeyProps {
  readonly dataset: PointDataset;
  readonly spans: Spans;
}

/** What the colours of the map mean: a ramp between two classes or values, or the colours of several classes. */
export function MapKey({ dataset, spans }: MapKeyProps) {
  const { t } = useText();
  const { classes } = useNames();
  const experiment = useExperiment((experiment) => experiment);
  const isNeuron = useView(({ hovered, selected }) => (hovered ?? selected) !== null);
  const outputs = countOutputs(toTask(experiment.data), experiment.training.loss, toRowShape(dataset.ports));
  if (outputs > 1 && !isNeuron) {
    if (classes.length > mostNamedClasses)
      return <p className="cap">{t("results.map.classes", { count: classes.length })}</p>;
    return (
      <ul className="map-classes" aria-label={t("data.classes")}>
        {classes.map((name, index) => (
          <li key={name} style={{ "--swatch": `var(--cat-${index})` } as CSSProperties}>
            {name}
          </li>
        ))}
      </ul>
    );
  }
  if (dataset.task.kind === "classification" && !isNeuron) {
    return (
      <div className="map-ramp">
        <span className="map-ramp-low">{classes[0]}</span>
        <Ramp dataset={dataset} spans={spans} isNamed />
        <span className="map-ramp-high">{classes[1]}</span>
      </div>
    );
  }
  return (
    <div className="map-ramp">
      <Ramp dataset={dataset} spans={spans} isNamed={false} />
    </div>
  );
}

interface RampProps extends MapKeyProps {
  /** Its ends have names beside it; else they are marked with values. */
  readonly isNamed: boolean;
}

function Ramp({ dataset, spans, isNamed }: RampProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const experiment = useExperiment((experiment) => experiment);
  // Another theme renders, and so draws, again.
  useShownTheme();
  const ref = useChart<MapRamp>({
    create: createMapRamp,
    draw(ramp) {
      const pictures = toPointPictures(live.pictures);
      const { center, range } = toMapSpan(experiment, pictures, spans);
      const [mean, deviation] = pictures?.mapOf ? [0, 1] : dataset.targetScale;
      const toName = (place: number) => {
        const value = (center + place * range) * deviation + mean;
        return formatTick(Number(value.toPrecision(3)));
      };
      const labels = isNamed ? (["", "", ""] as const) : ([toName(-1), toName(0), toName(1)] as const);
      ramp.update(t("results.map"), labels, experiment.view.discretize);
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return <div className="map-ramp-bar" ref={ref} />;
}

interface MapRamp extends Chart {
  update(label: string, labels: RampKeyData["labels"], discretize: boolean): void;
}

/** The ramp at the strength of the map; painted only when it changes, not with every picture. */
function createMapRamp(host: HTMLElement): MapRamp {
  const key = createRampKey(host);
  let known = "";
  return {
    update(label, labels, discretize) {
      const gain = readPalette(host).mapGain;
      const now = JSON.stringify([label, labels, discretize, gain]);
      if (now === known) return;
      known = now;
      key.update({ label, labels, shade: { ramp: "diverging", gain, bands: discretize ? 2 : mapBands } });
    },
    destroy: () => key.destroy(),
  };
}
