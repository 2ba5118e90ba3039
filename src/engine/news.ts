/** @file Metrics on their way to the page: gathered, and told at most once a frame, with the pace of the training. */
import type { Clock } from "#engine/clock.ts";
import type { EngineEvent, MetricPoint, Pace } from "#engine/protocol.ts";

export interface News {
  push(point: MetricPoint): void;
  /** So many batches were trained; `ms` is the time that they took, waiting left out. */
  count(steps: number, samples: number, ms: number): void;
  /** Tells what there is to tell if a frame has passed, or `now`. */
  flush(now?: boolean): void;
}

export const frameMs = 1000 / 60;
const paceMs = 500;

export function createNews(run: number, clock: Clock, emit: (event: EngineEvent) => void): News {
  let points: MetricPoint[] = [];
  let toldAt = -Infinity;
  let pace: Pace | null = null;
  let steps = 0;
  let samples = 0;
  let ms = 0;

  function toPace(): Pace {
    if (steps > 0 && (ms >= paceMs || !pace)) {
      pace = { msPerStep: ms / steps, samplesPerSecond: ms > 0 ? (samples * 1000) / ms : 0 };
      if (ms >= paceMs) steps = samples = ms = 0;
    }
    return pace ?? { msPerStep: 0, samplesPerSecond: 0 };
  }

  return {
    push: (point) => void points.push(point),
    count(batches, more, spent) {
      steps += batches;
      samples += more;
      ms += spent;
    },
    flush(now = false) {
      if (points.length === 0 || (!now && clock.now() - toldAt < frameMs)) return;
      toldAt = clock.now();
      emit({ type: "metrics", run, points, pace: toPace() });
      points = [];
    },
  };
}
