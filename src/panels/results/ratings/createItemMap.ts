/** @file The map of things from their rows: seen along their two widest directions, which it goes on from, so that it never flips. */
import { project, toPrincipalAxes, type Cloud, type PrincipalAxes } from "#base/principalAxes.ts";
import { createScatterMap, type ScatterMapData } from "#viz/scatterMap.ts";

export interface ItemMapData extends Omit<ScatterMapData, "places"> {
  readonly rows: Cloud;
}

export interface ItemMapChart {
  update(data: ItemMapData): void;
  destroy(): void;
}

export function createItemMap(host: HTMLElement): ItemMapChart {
  const map = createScatterMap(host);
  let axes: PrincipalAxes | null = null;
  return {
    update({ rows, ...data }) {
      axes = toPrincipalAxes(rows, axes);
      map.update({ ...data, places: project(rows, axes) });
    },
    destroy: () => map.destroy(),
  };
}
