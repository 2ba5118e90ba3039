import { useEffect } from "react";
import type { Bounds } from "#builder/canvasLayout.ts";
import type { CanvasModel } from "#builder/useCanvasModel.ts";
import { useNetworkChart, type NetworkChart } from "#builder/useNetworkChart.ts";

export type Pointable = Pick<NetworkChart, "hit" | "point">;

interface ThreadLayerProps {
  readonly model: CanvasModel;
  readonly area: Bounds;
  /** The pointer finds its threads by it. */
  readonly onChart: (chart: Pointable | null) => void;
}

/** The threads between all neurons, below the layers. */
export function ThreadLayer({ model, area, onChart }: ThreadLayerProps) {
  const { layout, wires, parts } = model;
  const { rows, board, spans } = parts;
  const { attach, hit, point } = useNetworkChart({ layout, wires, area, rows, board, spans });
  useEffect(() => {
    onChart({ hit, point });
    return () => onChart(null);
  });
  const { x, y, width, height } = area;
  return (
    <div
      ref={attach}
      className="network-threads"
      style={{ left: x, top: y, width, height }}
      aria-hidden="true"
    />
  );
}
