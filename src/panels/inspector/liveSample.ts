/** @file What a layer makes of the watched sample, as far as it is known and of this run. */
import type { LayerId } from "#model/network.ts";
import type { Playground } from "#state/playground.ts";
import type { SamplePictures } from "#state/scene.ts";

function readSample({ live, session }: Playground): SamplePictures | null {
  const { pictures } = live;
  return pictures?.kind === "sample" && pictures.run === session.store.getState().run ? pictures : null;
}

/** Null also for numbers that are not as many as the layer now puts out. */
export function readOutput(playground: Playground, layer: LayerId, count: number): Float32Array | null {
  const values = readSample(playground)?.outputs.get(layer);
  return values?.length === count ? values : null;
}
