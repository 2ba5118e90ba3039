/** @file What goes on inside of recurrent layers, by name, and how it is coloured. */
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import type { HeldRange } from "#state/heldRange.ts";
import type { Ramp } from "#viz/cells.ts";

const arrays = {
  simpleRnn: ["state"],
  gru: ["state", "update", "reset", "candidate"],
  lstm: ["state", "cell", "forget", "input", "output", "candidate"],
} as const satisfies Record<RecurrentLayer["kind"], readonly string[]>;

/** In the order in which they are told of: what comes out, what is remembered, the gates. */
export function toArrayNames({ kind }: RecurrentLayer): readonly string[] {
  return arrays[kind];
}

/** The one that was chosen, where the layer has it. */
export function toShownArray(layer: RecurrentLayer, chosen: string): string {
  return toArrayNames(layer).includes(chosen) ? chosen : "state";
}

/** What the card of the layer shows. */
export function toCardGates({ kind }: RecurrentLayer): readonly string[] {
  return kind === "lstm"
    ? ["forget", "input", "candidate", "output"]
    : kind === "gru"
      ? ["update", "reset", "candidate"]
      : ["state"];
}

const gates: ReadonlySet<string> = new Set(["update", "reset", "forget", "input", "output"]);

export interface GateShade {
  readonly ramp: Ramp;
  readonly range: number;
}

/** A gate is open or shut, 0 to 1; states go both ways, as far as their function does, or as far as was seen. */
export function toGateShade(
  layer: RecurrentLayer,
  name: string,
  values: Float32Array,
  held: HeldRange,
  run: number,
): GateShade {
  if (gates.has(name)) {
    const isBounded = "recurrentActivation" in layer && /sigmoid/i.test(layer.recurrentActivation);
    if (isBounded) return { ramp: "sequential", range: 1 };
  } else if (name !== "cell" && (layer.activation === "tanh" || layer.activation === "sin")) {
    return { ramp: "diverging", range: 1 };
  }
  return { ramp: "diverging", range: held.of(`${run} ${layer.id} ${name}`, values, 0.99) };
}
