import { useEffect, useMemo, useRef, useState, type RefCallback } from "react";
import type { PointDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Experiment } from "#model/experiment.ts";
import { countOutputs, toSampleShape, toTask } from "#model/task.ts";
import { createReading } from "#panels/createReading.ts";
import { toMapCurve, toMapField, toMapSpan, toPointPictures, type MapSamples } from "#panels/mapScene.ts";
import { useNeuronName } from "#panels/useNeuronName.ts";
import { useShownTheme } from "#panels/useShownTheme.ts";
import { toOutputSpan } from "#state/outputSpan.ts";
import type { PointPictures } from "#state/scene.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import type { Spans } from "#state/spans.ts";
import { useChart } from "#state/useChart.ts";
import { createDecisionMap, type DecisionMap, type DecisionMapOptions } from "#viz/decisionMap.ts";
import { formatLoss, formatPercent } from "#viz/formatNumber.ts";
import type { MapGestures } from "#viz/mapGestures.ts";
import type { PointColors } from "#viz/points.ts";

interface MapRequest {
  readonly dataset: PointDataset;
  readonly samples: MapSamples;
  readonly spans: Spans;
  /** Axes and radius are read once, when the map is made. */
  readonly options: DecisionMapOptions;
  /** Who draws it: pixels that follow the run, or lines for paper. */
  readonly create?: (host: HTMLElement, options: DecisionMapOptions) => DecisionMap;
}

/** The map of a data set, drawn again with each picture; the points are there before the first one. */
export function useDecisionMap({
  dataset,
  samples,
  spans,
  options,
  create = createDecisionMap,
}: MapRequest): RefCallback<HTMLElement> {
  const { document, session, live, view } = usePlayground();
  const axes = useMemo(
    () =>
      [
        { ...samples.axes[0], label: "" },
        { ...samples.axes[1], label: "" },
      ] as const,
    [samples],
  );
  const experiment = useExperiment((experiment) => experiment);
  const colors = usePointColors(experiment, dataset);
  const chosen = useView(({ chosenPoint }) => chosenPoint);
  const toShown = useKeptPictures();
  const toLabel = useMapLabel(dataset);
  const gestures = useRef<MapGestures>(options);
  useEffect(() => {
    gestures.current = options;
  });
  // Another theme renders, and so draws, again.
  useShownTheme();

  return useChart<DecisionMap>({
    create: (host) => create(host, { ...options, ...toLatest(gestures) }),
    draw(map) {
      const pictures = toShown(document.store.getState().experiment);
      const span = toMapSpan(experiment, pictures, spans);
      map.update({
        label: toLabel(),
        field: pictures && !samples.isCurve ? toMapField(experiment, pictures, span) : null,
        curve: pictures && samples.isCurve ? toMapCurve(pictures) : null,
        axes,
        train: samples.train,
        test: samples.test,
        colors,
        show: experiment.view.points,
        discretize: experiment.view.discretize,
        mark: chosen && { first: chosen[0], second: chosen[1] },
      });
    },
    subscribe(redraw) {
      const ends = [
        live.subscribe("pictures", redraw),
        view.subscribe(redraw),
        session.store.subscribe((state, before) => state.run !== before.run && redraw()),
      ];
      return () => ends.forEach((end) => end());
    },
  });
}

/** Gestures that always do what the last render said. */
function toLatest(gestures: { readonly current: MapGestures }): MapGestures {
  return {
    onHover: (place) => gestures.current.onHover?.(place),
    onPick: (place) => gestures.current.onPick?.(place),
    onPaint: (first, second, phase) => gestures.current.onPaint?.(first, second, phase),
    isPainting: () => gestures.current.isPainting?.() ?? false,
  };
}

/** The data on the map says what its labels are: for a moment it may be older than the experiment. */
function usePointColors(experiment: Experiment, dataset: PointDataset): PointColors {
  const isRegression = dataset.task.kind === "regression";
  const { center, range } = toOutputSpan(experiment);
  return useMemo(
    () => (isRegression ? { kind: "value", center, range } : { kind: "class" }),
    [isRegression, center, range],
  );
}

/** A run that begins again on the same set keeps the last picture until its own is there: nothing flashes. */
function useKeptPictures(): (experiment: Experiment) => PointPictures | null {
  const { live, session } = usePlayground();
  const kept = useRef<{ readonly pictures: PointPictures; readonly set: string } | null>(null);
  return ({ data, training }) => {
    const pictures = toPointPictures(live.pictures);
    if (pictures && pictures.run === session.store.getState().run) kept.current = { pictures, set: data.set };
    if (kept.current?.set !== data.set) return null;
    const { map, mapOf } = kept.current.pictures;
    return mapOf || map?.units === countOutputs(toTask(data), training.loss, toSampleShape(data))
      ? kept.current.pictures
      : null;
  };
}

/** What a screen reader says of the map. */
function useMapLabel(dataset: PointDataset): () => string {
  const { t } = useText();
  const { live, session } = usePlayground();
  const neuron = useNeuronName(useView(({ hovered, selected }) => hovered ?? selected));
  const [reading] = useState(createReading);
  const count = dataset.train.count + dataset.test.count;
  const isRegression = dataset.task.kind === "regression";
  return () => {
    const { phase, run } = session.store.getState();
    return reading.of(`${run} ${count} ${neuron} ${t("results.map")}`, phase !== "playing", () => {
      if (neuron) return t("results.map.neuron", { neuron });
      const { latest } = live;
      const waiting = t("results.waiting");
      const diverged = t("results.diverged");
      return isRegression
        ? t("results.map.regression", {
            count,
            loss: latest ? formatLoss(latest.testLoss, diverged) : waiting,
          })
        : t("results.map.label", {
            count,
            accuracy: latest ? `${formatPercent(latest.testAccuracy, diverged)}%` : waiting,
          });
    });
  };
}
