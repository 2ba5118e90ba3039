import { useEffect, type RefObject } from "react";
import type { Bounds } from "#builder/canvasLayout.ts";
import type { CanvasModel } from "#builder/useCanvasModel.ts";
import { useNetworkChart, type NetworkChart } from "#builder/useNetworkChart.ts";

interface ThreadLayerProps {
  readonly model: CanvasModel;
  readonly area: Bounds;
  /** Where the pointer finds its threads. */
  readonly threads: RefObject<NetworkChart | null>;
}

/** The threads between all neurons, below the layers. */
export function ThreadLayer({ model, area, threads }: ThreadLayerProps) {
  const { layout, wires, parts } = model;
  const { rows, board, spans } = parts;
  const chart = useNetworkChart({ layout, wires, area, rows, board, spans });
  useEffect(() => {
    threads.current = chart;
    return () => {
      threads.current = null;
    };
  });
  const { x, y, width, height } = area;
  return (
    <div
      ref={chart.attach}
      className="network-threads"
      style={{ left: x, top: y, width, height }}
      aria-hidden="true"
    />
  );
}
