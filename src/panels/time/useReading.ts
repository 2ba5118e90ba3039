/** @file The states of a layer over many samples of the test part, asked for once, piece by piece. */
import { useState } from "react";
import type { Reading } from "#panels/time/excite.ts";
import { toSignsOf, type SignsOf } from "#panels/time/signsOf.ts";
import type { TimeLayer } from "#panels/time/timeLayer.ts";
import { toSize } from "#model/tensorShape.ts";
import { toRowShape } from "#model/port.ts";
import { usePlayground, useSession, useView } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";

const mostSamples = 300;
/** Numbers that are kept, and that come in one answer, at most. */
const mostKept = 6_000_000;
const mostAtOnce = 600_000;
/** Arrays of an LSTM that come along with its states. */
const arraysOfLayer = 6;

export interface KeptStates {
  readonly count: number;
  /** At which the network was looked at. */
  readonly step: number;
  readonly of: (unit: number) => Reading;
}

interface Asked {
  readonly key: string;
  readonly state: "asking" | "failed" | "known";
  readonly states: KeptStates | null;
}

export function useReading(time: TimeLayer): {
  readonly states: KeptStates | null;
  readonly state: Asked["state"] | "unasked";
  readonly count: number;
  readonly ask: () => void;
} {
  const playground = usePlayground();
  const run = useSession((session) => session.run);
  const backward = useView((view) => view.time.backward);
  const [asked, setAsked] = useState<Asked | null>(null);
  const key = `${run} ${time.layer.id} ${backward}`;
  const own = asked?.key === key ? asked : null;
  const count = countSamples(time);
  const ask = () => {
    setAsked({ key, state: "asking", states: own?.states ?? null });
    readStates(playground, time, count, backward).then(
      (states) => setAsked({ key, state: states ? "known" : "failed", states }),
      () => setAsked({ key, state: "failed", states: null }),
    );
  };
  return { states: own?.states ?? null, state: own?.state ?? "unasked", count, ask };
}

function countSamples({ dataset, layer, plan }: TimeLayer): number {
  const steps = plan.inputs[0]?.[0] ?? 1;
  const units = "units" in layer ? layer.units : 1;
  return Math.max(1, Math.min(mostSamples, dataset.test.count, Math.floor(mostKept / (steps * units))));
}

/** Null when the engine went on to another network meanwhile. */
async function readStates(
  { session }: Playground,
  time: TimeLayer,
  count: number,
  backward: boolean,
): Promise<KeptStates | null> {
  const { dataset, layer } = time;
  const of = toSignsOf(time);
  const engine = session.engine();
  if (!of || !engine || dataset.kind === "points" || !("units" in layer)) return null;
  const { units } = layer;
  const size = toSize(toRowShape(dataset.ports));
  const piece = Math.max(1, Math.floor(mostAtOnce / (of.steps * units * arraysOfLayer)));
  const kept = new Float32Array(count * of.steps * units);
  const name = backward ? "backward.state" : "state";
  let step = 0;
  for (let first = 0; first < count; first += piece) {
    const wanted = Math.min(piece, count - first);
    const x = dataset.test.x.slice(first * size, (first + wanted) * size);
    const answer = await engine.trace({ x, count: wanted, layers: [layer.id] });
    const states = answer.layers[0]?.arrays.find((array) => array.name === name);
    if (!states || states.values.length !== wanted * of.steps * units) return null;
    kept.set(states.values, first * of.steps * units);
    ({ step } = answer);
  }
  const signs = toSigns(dataset.test.x, of, size, count);
  const known = new Map<number, Reading>();
  return {
    count,
    step,
    of(unit) {
      const reading = known.get(unit) ?? {
        signs,
        states: Float32Array.from({ length: count * of.steps }, (_, i) => kept[i * units + unit]!),
        count,
        steps: of.steps,
      };
      known.set(unit, reading);
      return reading;
    },
  };
}

function toSigns(x: Float32Array, { start, steps }: SignsOf, size: number, count: number): Float32Array {
  const signs = new Float32Array(count * steps);
  for (let i = 0; i < count; i++) {
    signs.set(x.subarray(i * size + start, i * size + start + steps), i * steps);
  }
  return signs;
}
