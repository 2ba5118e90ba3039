/** @file What a layer puts out for the sample that is watched, as a card shows it. */
import type { LayerBox } from "#builder/canvasLayout.ts";
import { toSize } from "#model/tensorShape.ts";
import type { SamplePictures } from "#state/scene.ts";

const nothing = new Float32Array();

/** What the engine runs may be older than what is drawn: numbers of another shape are not shown. */
export function toValues(pictures: SamplePictures | null, { layer, plan }: LayerBox): Float32Array {
  const values = pictures?.outputs.get(layer.id);
  return values && plan && values.length === toSize(plan.output) ? values : nothing;
}
