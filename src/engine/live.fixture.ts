/** @file For the tests: the real engine on the cpu backend, with all that it tells. */
import { afterEach } from "vitest";
import type { Clock } from "#engine/clock.ts";
import { createEngine } from "#engine/engine.ts";
import type { EngineEvent, LiveEngine, MetricPoint } from "#engine/protocol.ts";

const engines: LiveEngine[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.destroy();
});

type EventOf<T> = Extract<EngineEvent, { type: T }>;

export async function start(clock?: Clock) {
  const engine = createEngine(clock);
  engines.push(engine);
  const events: EngineEvent[] = [];
  engine.on((event) => events.push(event));
  await engine.open({ backend: "cpu" });
  const of = <T extends EngineEvent["type"]>(type: T) =>
    events.filter((event): event is EventOf<T> => event.type === type);
  const points = (): MetricPoint[] => of("metrics").flatMap((event) => event.points);
  /** Resolves when training has ended by itself. */
  const ended = () =>
    new Promise<EventOf<"phase">>((resolve) => {
      engine.on((event) => {
        if (event.type === "phase" && event.reason !== "play") resolve(event);
      });
    });
  return { engine, events, of, points, ended };
}
