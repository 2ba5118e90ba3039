/**
 * @file What changes many times a second: metrics and pictures. Not React state: charts and counters subscribe and
 * draw at most once a frame, so that training never renders React.
 */
import type { Examination } from "#engine/insight.ts";
import type { MetricPoint, Pace, Prediction, RunState } from "#engine/protocol.ts";
import type { Pictures, SampleTrace } from "#state/scene.ts";
import { thin } from "#state/thin.ts";

const mostPoints = 4000;

export type LiveTopic = "metrics" | "pictures" | "examination" | "prediction" | "trace";

export interface Live {
  readonly history: readonly MetricPoint[];
  readonly latest: MetricPoint | null;
  readonly pace: Pace | null;
  readonly pictures: Pictures | null;
  /** Gradients and histograms of the layers in `view.examined`. */
  readonly examination: Examination | null;
  /** Answers to the whole test part, while `view.predicting`. */
  readonly prediction: Prediction | null;
  /** What goes on inside recurrent and attention layers, while somebody subscribes to it. */
  readonly trace: SampleTrace | null;
  /** A run began: its first point replaces all that was. */
  begin(state: RunState, history?: readonly MetricPoint[]): void;
  push(points: readonly MetricPoint[], pace: Pace | null): void;
  show(pictures: Pictures): void;
  showExamination(examination: Examination): void;
  showPrediction(prediction: Prediction): void;
  showTrace(trace: SampleTrace): void;
  /** Whether anybody subscribes to the topic. */
  isHeard(topic: LiveTopic): boolean;
  subscribe(topic: LiveTopic, listener: () => void): () => void;
}

export function createLive(): Live {
  const listeners: Record<LiveTopic, Set<() => void>> = {
    metrics: new Set(),
    pictures: new Set(),
    examination: new Set(),
    prediction: new Set(),
    trace: new Set(),
  };
  const emit = (topic: LiveTopic) => listeners[topic].forEach((listener) => listener());
  let history: MetricPoint[] = [];
  let pace: Pace | null = null;
  let pictures: Pictures | null = null;
  let examination: Examination | null = null;
  let prediction: Prediction | null = null;
  let trace: SampleTrace | null = null;

  return {
    get history() {
      return history;
    },
    get latest() {
      return history.at(-1) ?? null;
    },
    get pace() {
      return pace;
    },
    get pictures() {
      return pictures;
    },
    get examination() {
      return examination;
    },
    get prediction() {
      return prediction;
    },
    get trace() {
      return trace;
    },
    begin(state, past = []) {
      history = past.length > 0 ? [...past] : [state.point];
      pace = null;
      emit("metrics");
    },
    push(points, newPace) {
      const last = history.at(-1)?.step ?? -1;
      const fresh = points.filter((point) => point.step > last);
      history.push(...fresh);
      if (history.length > mostPoints) history = thin(history, mostPoints / 2);
      if (newPace) pace = newPace;
      emit("metrics");
    },
    show(next) {
      pictures = next;
      emit("pictures");
    },
    showExamination(next) {
      examination = next;
      emit("examination");
    },
    showPrediction(next) {
      prediction = next;
      emit("prediction");
    },
    showTrace(next) {
      trace = next;
      emit("trace");
    },
    isHeard: (topic) => listeners[topic].size > 0,
    subscribe(topic, listener) {
      listeners[topic].add(listener);
      return () => listeners[topic].delete(listener);
    },
  };
}
