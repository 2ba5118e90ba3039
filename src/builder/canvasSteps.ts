/** @file Where the arrow keys lead on the canvas: along the links, else to the nearest layer on that side. Pure. */
import type { LayerBox } from "#builder/canvasLayout.ts";
import { findReaders, findSources, type LayerId, type Link, type Network } from "#model/network.ts";

export type Arrow = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

export function isArrow(key: string): key is Arrow {
  return key === "ArrowLeft" || key === "ArrowRight" || key === "ArrowUp" || key === "ArrowDown";
}

export function toNextLayer(
  arrow: Arrow,
  from: LayerId,
  network: Network,
  boxes: readonly LayerBox[],
): LayerId | null {
  if (arrow === "ArrowRight" || arrow === "ArrowLeft") {
    const linked = (arrow === "ArrowRight" ? findReaders : findSources)(network, from)[0];
    if (linked !== undefined) return linked;
  }
  const middles = boxes.map(({ layer, x, y, width, middle }) => ({
    id: layer.id,
    x: x + width / 2,
    y: y + middle,
  }));
  const here = middles.find(({ id }) => id === from);
  if (!here) return null;
  const [acrossX, acrossY] = toDirection(arrow);
  let nearest: LayerId | null = null;
  let least = Infinity;
  for (const { id, x, y } of middles) {
    const along = (x - here.x) * acrossX + (y - here.y) * acrossY;
    const beside = Math.abs((x - here.x) * acrossY) + Math.abs((y - here.y) * acrossX);
    const distance = along + 2 * beside;
    if (id === from || along < 8 || distance >= least) continue;
    least = distance;
    nearest = id;
  }
  return nearest;
}

/** The link that leaves `from` to the right, or reaches it from the left; the next one when it is chosen already. */
export function toNextLink(
  arrow: "ArrowLeft" | "ArrowRight",
  from: LayerId,
  network: Network,
  chosen: Link | null,
): Link | null {
  const side = network.links.filter((link) => (arrow === "ArrowRight" ? link.from : link.to) === from);
  const at = side.findIndex(({ from, to }) => from === chosen?.from && to === chosen.to);
  return side[(at + 1) % side.length] ?? null;
}

export function toDirection(arrow: Arrow): readonly [x: number, y: number] {
  switch (arrow) {
    case "ArrowLeft":
      return [-1, 0];
    case "ArrowRight":
      return [1, 0];
    case "ArrowUp":
      return [0, -1];
    case "ArrowDown":
      return [0, 1];
  }
}
