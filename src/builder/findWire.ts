/** @file Which link lies under a place of the canvas: for layers that are dropped onto it. Pure. */
import type { Route } from "#builder/arrange.ts";
import type { Wire } from "#builder/threads.ts";

const samples = 24;

/** The nearest link within `tolerance`; between neurons the whole fan of threads counts. */
export function findWire(
  wires: readonly Wire[],
  routes: ReadonlyMap<string, Route>,
  x: number,
  y: number,
  tolerance: number,
): Wire | null {
  let found: Wire | null = null;
  let nearest = tolerance;
  for (const wire of wires) {
    const distance =
      wire.look === "bundle"
        ? toDistance(wire, routes.get(wire.key) ?? [], x, y)
        : isAmong(wire, x, y)
          ? 0
          : Infinity;
    if (distance > nearest) continue;
    nearest = distance;
    found = wire;
  }
  return found;
}

function isAmong({ source, target }: Wire, x: number, y: number): boolean {
  const [left, right] = [source.x + source.width, target.x];
  const ys = [
    ...source.spots.map((spot) => source.y + spot.y),
    ...target.spots.map((spot) => target.y + spot.y),
  ];
  return x > left && x < right && y > Math.min(...ys) - 20 && y < Math.max(...ys) + 20;
}

/** Of the place from the drawn line, which is level at each of its points. */
function toDistance({ source, target }: Wire, route: Route, x: number, y: number): number {
  let least = Infinity;
  let [fromX, fromY]: readonly [number, number] = [source.x + source.width, source.y + source.middle];
  for (const [toX, toY] of [...route, [target.x, target.y + target.middle] as const]) {
    for (let i = 0; i <= samples; i++) {
      const along = i / samples;
      const fall = along * along * (3 - 2 * along);
      least = Math.min(
        least,
        Math.hypot(fromX + (toX - fromX) * along - x, fromY + (toY - fromY) * fall - y),
      );
    }
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
