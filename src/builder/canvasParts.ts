/** @file What all layers on one canvas share. */
import { createContext, use } from "react";
import type { CanvasLayout } from "#builder/canvasLayout.ts";
import type { InputRow } from "#builder/inputRows.ts";
import type { TileBoard } from "#builder/tileBoard.ts";
import type { Layer } from "#model/network.ts";
import type { Spans } from "#state/spans.ts";

export interface CanvasParts {
  readonly form: CanvasLayout["form"];
  readonly rows: readonly InputRow[];
  readonly compact: boolean;
  /** It is shown, not edited: no switches, no settings, nothing to add. */
  readonly still: boolean;
  readonly board: TileBoard;
  readonly spans: Spans;
  /** What a layer is called here. */
  readonly title: (layer: Layer) => string;
}

export const CanvasPartsContext = createContext<CanvasParts | null>(null);

export function useCanvasParts(): CanvasParts {
  const parts = use(CanvasPartsContext);
  if (!parts) throw new Error("a layer stands outside of a canvas");
  return parts;
}
