import { useViewport } from "@xyflow/react";
import { cardFoot, findBox, type CanvasLayout } from "#builder/canvasLayout.ts";
import { useView } from "#state/PlaygroundContext.tsx";

interface LiveThreadProps {
  readonly layout: CanvasLayout;
  /** Of the view. */
  readonly width: number;
}

/** Ties the card of the selected layer to the inspector below the canvas. */
export function LiveThread({ layout, width }: LiveThreadProps) {
  const layers = useView((view) => view.layers);
  const { x, y, zoom } = useViewport();
  const box = layers.length === 1 ? findBox(layout, layers[0]!) : undefined;
  if (!box || layout.form !== "cards") return null;
  const left = (box.x + box.width / 2) * zoom + x;
  const top = (box.y + box.height + cardFoot) * zoom + y + 6;
  if (left < 0 || left > width) return null;
  return <span className="live-thread" style={{ left, top }} aria-hidden="true" />;
}
