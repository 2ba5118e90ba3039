import type { Column } from "#builder/layout.ts";
import { Icon } from "#ui/Icon.tsx";

/** A layer that every neuron passes on its own: a thin bar across their lines. */
export function BarColumn({ column }: { readonly column: Column }) {
  const top = column.spots[0]!.y - column.tile / 2;
  const bottom = column.spots.at(-1)!.y + column.tile / 2;
  return (
    <div
      className="network-bar"
      style={{ left: column.x, top, width: column.width, height: bottom - top }}
      aria-hidden="true"
    >
      <Icon name={`layer.${column.layer.kind}`} small />
    </div>
  );
}
