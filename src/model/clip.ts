/** @file Layers on their way through the clipboard: some layers with the links among them, as text between windows. */
import { fail, ok, type Result } from "#base/result.ts";
import { toFreshId } from "#model/editNetwork.ts";
import type { Canvas, Experiment } from "#model/experiment.ts";
import { maxLayers, type Layer, type LayerId, type Link } from "#model/network.ts";
import { parseExperiment } from "#model/parse.ts";
import { defaultExperiment } from "#model/presets.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import { isObject } from "#model/schema.ts";

export interface Clip {
  readonly layers: readonly Layer[];
  readonly links: readonly Link[];
  readonly places: Canvas["places"];
}

/** Input and output stay where they are: a network has them already. */
export function toClip({ network, canvas }: Experiment, ids: readonly LayerId[]): Clip {
  const layers = network.layers.filter(
    ({ id, kind }) => ids.includes(id) && kind !== "input" && kind !== "output",
  );
  const taken = new Set(layers.map(({ id }) => id));
  return {
    layers,
    links: network.links.filter(({ from, to }) => taken.has(from) && taken.has(to)),
    places: Object.fromEntries(Object.entries(canvas.places).filter(([id]) => taken.has(id))),
  };
}

export function toClipText(clip: Clip): string {
  return JSON.stringify({ layerloom: "layers", ...clip });
}

/** Takes text from anywhere; a whole network's worth of layers at most. Never throws. */
export function parseClip(text: string): Result<Clip, Problem> {
  const bad = fail(toProblem("document.notObject", "network"));
  if (text.length > 200_000) return bad;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad;
  }
  if (!isObject(value) || value["layerloom"] !== "layers") return bad;
  // Checked as a part of an experiment: what is well formed there is well formed here.
  const { layers, links, places } = value;
  const parsed = parseExperiment({
    ...defaultExperiment,
    network: { layers, links },
    canvas: { places, folded: [] },
  });
  if (!parsed.ok) return parsed;
  // What was copied elsewhere may hold what cannot be pasted: ends, and links to nowhere.
  return ok(
    toClip(
      parsed.value,
      parsed.value.network.layers.map(({ id }) => id),
    ),
  );
}

/** The layers with free names, beside what is there; `offset` moves their places. Also gives the new names. */
export function paste(
  experiment: Experiment,
  clip: Clip,
  offset: readonly [x: number, y: number],
): { readonly experiment: Experiment; readonly ids: readonly LayerId[] } {
  const { network, canvas } = experiment;
  const layers = [...network.layers];
  const names = new Map<LayerId, LayerId>();
  for (const layer of clip.layers.slice(0, Math.max(0, maxLayers - layers.length))) {
    const id = toFreshId(layers, layer.kind);
    names.set(layer.id, id);
    const output = layers.findIndex(({ kind }) => kind === "output");
    layers.splice(output < 0 ? layers.length : output, 0, { ...layer, id });
  }
  const links = clip.links.flatMap(({ from, to }) => {
    const [source, target] = [names.get(from), names.get(to)];
    return source !== undefined && target !== undefined ? [{ from: source, to: target }] : [];
  });
  const places = [...names].flatMap(([old, id]) => {
    const place = clip.places[old];
    return place ? [[id, [place[0] + offset[0], place[1] + offset[1]]] as const] : [];
  });
  return {
    experiment: {
      ...experiment,
      network: { layers, links: [...network.links, ...links] },
      canvas: { ...canvas, places: { ...canvas.places, ...Object.fromEntries(places) } },
    },
    ids: [...names.values()],
  };
}
