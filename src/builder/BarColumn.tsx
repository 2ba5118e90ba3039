import type { LayerBox } from "#builder/canvasLayout.ts";
import { Icon } from "#ui/Icon.tsx";

/** A layer that every neuron passes on its own: a thin bar across their lines. */
export function BarColumn({ box }: { readonly box: LayerBox }) {
  const top = box.spots[0]!.y - box.tile / 2;
  const bottom = box.spots.at(-1)!.y + box.tile / 2;
  return (
    <div className="network-bar" style={{ top, width: box.width, height: bottom - top }} aria-hidden="true">
      <Icon name={`layer.${box.layer.kind}`} small />
    </div>
  );
}
