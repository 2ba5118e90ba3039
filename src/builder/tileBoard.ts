/** @file Where the pictures of neurons are drawn: the canvases that the columns put on the page, by layer and unit. */
import type { RefCallback } from "react";

export interface TileBoard {
  /** The ref for the canvas of a unit. */
  attach(layer: string, unit: number): RefCallback<HTMLCanvasElement>;
  each(draw: (canvas: HTMLCanvasElement, layer: string, unit: number) => void): void;
}

export function createTileBoard(): TileBoard {
  const canvases = new Map<string, { canvas: HTMLCanvasElement; layer: string; unit: number }>();
  const refs = new Map<string, RefCallback<HTMLCanvasElement>>();
  return {
    attach(layer, unit) {
      const key = `${layer}/${unit}`;
      const known = refs.get(key);
      if (known) return known;
      const ref: RefCallback<HTMLCanvasElement> = (canvas) => {
        if (canvas) canvases.set(key, { canvas, layer, unit });
        return () => {
          canvases.delete(key);
        };
      };
      refs.set(key, ref);
      return ref;
    },
    each(draw) {
      for (const { canvas, layer, unit } of canvases.values()) draw(canvas, layer, unit);
    },
  };
}
