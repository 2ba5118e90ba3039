import { useState } from "react";
import type { PointDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toAnswer } from "#panels/answer.ts";
import { createReading } from "#panels/createReading.ts";
import { toPointPictures } from "#panels/mapScene.ts";
import type { Pointed } from "#panels/useMapPointer.ts";
import { useNames } from "#panels/useNames.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart, type Chart } from "#state/useChart.ts";
import { formatPercent, formatWeight } from "#viz/formatNumber.ts";

interface MapReadoutProps {
  readonly dataset: PointDataset;
  readonly pointed: () => Pointed | null;
}

interface Readout extends Chart {
  write(text: string, spoken: string): void;
}

/** The values, the true label and the answer at the place that is pointed at; without one, how to point. */
export function MapReadout({ dataset, pointed }: MapReadoutProps) {
  const { t } = useText();
  const { live, view, session } = usePlayground();
  const experiment = useExperiment((experiment) => experiment);
  const { classes } = useNames();
  const [reading] = useState(createReading);
  const [mean, deviation] = dataset.targetScale;
  const isRegression = dataset.task.kind === "regression";
  const format = (value: number) => formatWeight(value, t("results.diverged"));
  const toTruth = (label: number) => (isRegression ? format(label * deviation + mean) : classes[label]!);

  function readAnswer(): string | null {
    const pictures = toPointPictures(live.pictures);
    if (!pictures || pictures.run !== session.store.getState().run) return null;
    const { mapOf } = pictures;
    if (mapOf) {
      const value = pictures.answers.get(mapOf.layer)?.[mapOf.unit];
      return value === undefined ? null : format(value);
    }
    const output = experiment.network.layers.find(({ kind }) => kind === "output");
    const outputs = output && pictures.answers.get(output.id);
    if (!outputs) return null;
    const answer = toAnswer(experiment, dataset, outputs);
    if (answer.kind === "value") return format(answer.value);
    const name = classes[answer.index] ?? "";
    if (answer.share === null) return name;
    return t("results.map.sure", {
      answer: name,
      percent: formatPercent(answer.share, t("results.diverged")),
    });
  }

  function read(): string {
    const at = pointed();
    if (!at) return t("results.map.help");
    const answer = readAnswer() ?? t("results.waiting");
    const slots = { first: format(at.place[0]), second: format(at.place[1]), answer };
    return at.truth === null
      ? t("results.map.at", slots)
      : t("results.map.sample", { ...slots, truth: toTruth(at.truth) });
  }

  const ref = useChart<Readout>({
    create: createReadout,
    draw(readout) {
      const text = read();
      // Spoken only where the keys move the crosshair; a new place at once, its changing answer now and then.
      const spoken = pointed() ? reading.of(pointed()!.place.join(), false, () => text) : "";
      readout.write(text, spoken);
    },
    subscribe(redraw) {
      const ends = [live.subscribe("pictures", redraw), view.subscribe(redraw)];
      return () => ends.forEach((end) => end());
    },
  });
  return <div className="map-readout cap num" ref={ref} />;
}

function createReadout(host: HTMLElement): Readout {
  const shown = host.appendChild(document.createElement("p"));
  shown.ariaHidden = "true";
  const status = host.appendChild(document.createElement("p"));
  status.className = "visually-hidden";
  status.role = "status";
  return {
    write(text, spoken) {
      if (shown.textContent !== text) shown.textContent = text;
      const isAtMap = host.parentElement?.querySelector(".viz-map")?.contains(document.activeElement);
      const words = isAtMap ? spoken : "";
      if (status.textContent !== words) status.textContent = words;
    },
    destroy: () => host.replaceChildren(),
  };
}
