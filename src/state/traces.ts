/**
 * @file What goes on inside the layers that read step by step, asked for the watched sample while somebody looks at it.
 * It costs one more pass of one sample, so it comes less often than pictures do.
 */
import { findSources, type LayerId } from "#model/network.ts";
import { toSize } from "#model/tensorShape.ts";
import { createAsker } from "#state/asker.ts";
import { createIdentity } from "#state/identity.ts";
import type { Live } from "#state/live.ts";
import { toWatchedInputs } from "#state/samplePictures.ts";
import { hasTrace, type SampleTrace, type Scene } from "#state/scene.ts";
import type { View } from "#state/view.ts";

/** While playing, every so many ticks. */
const traceEvery = 3;

/** Starts asking; see `createPictures` for `scene` and `tick`. */
export function createTraces(options: {
  readonly scene: () => Scene | null;
  readonly live: Live;
  readonly view: View;
  readonly tick: (listener: () => void) => () => void;
}): { destroy(): void } {
  const { live, view } = options;
  const identify = createIdentity();
  let beats = 0;

  const ask = createAsker(traceEvery, async (scene) => {
    const trace = await takeTrace(scene, view);
    if (trace && options.scene()?.run === trace.run) live.showTrace(trace);
  });

  function beat(): void {
    const scene = options.scene();
    beats++;
    if (!scene || scene.dataset.kind === "points" || !live.isHeard("trace")) return;
    const now = scene.playing ? `beat ${beats}` : live.latest?.step;
    const key = [scene.run, scene.version, now, identify(view.getState().watched), toDetailed(scene, view)];
    void ask(scene, key.join("/"));
  }

  return { destroy: options.tick(beat) };
}

/** The layer whose numbers are written out now. */
function toDetailed({ network }: Scene, view: View): LayerId | null {
  const { open, layer, tab } = view.getState().time;
  if (!open || tab !== "step") return null;
  return layer ?? network.layers.find(hasTrace)?.id ?? null;
}

async function takeTrace(scene: Scene, view: View): Promise<SampleTrace | null> {
  const { engine, dataset, network, plans } = scene;
  if (dataset.kind === "points") return null;
  const { watched } = view.getState();
  const x = toWatchedInputs(dataset, watched);
  const layers = network.layers.filter(hasTrace).map(({ id }) => id);
  if (layers.length === 0) return null;
  const detailed = toDetailed(scene, view);
  const [source] = detailed === null ? [] : findSources(network, detailed);
  const sourcePlan = source === undefined ? undefined : plans.get(source);
  const [answer, weights, inputs] = await Promise.all([
    engine.trace({ x, count: 1, layers }),
    detailed === null ? [] : engine.weights({ layers: [detailed] }),
    source === undefined || !sourcePlan
      ? null
      : engine.probe({
          x,
          count: 1,
          targets: [{ layer: source, first: 0, count: toSize(sourcePlan.output) }],
        }),
  ]);
  const read = inputs?.activations[0];
  return {
    run: answer.run,
    step: answer.step,
    watched,
    x,
    layers: new Map(
      answer.layers.map(({ layer, arrays }) => [layer, new Map(arrays.map((array) => [array.name, array]))]),
    ),
    detail: detailed !== null && read ? { layer: detailed, inputs: read, weights } : null,
  };
}
