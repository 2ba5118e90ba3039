/** @file Joins the canvas on screen to the commands: what is chosen, where things lie, what is let fall. */
import { useReactFlow } from "@xyflow/react";
import { useEffect, useRef, useState, type RefObject } from "react";
import { attachCanvas, type CanvasPort } from "#commands/canvasPort.ts";
import { toPlaceOf } from "#builder/canvasLayout.ts";
import { findWire } from "#builder/findWire.ts";
import { toLayerIdOf } from "#builder/useCanvasKeys.ts";
import type { CanvasModel } from "#builder/useCanvasModel.ts";
import type { Fit } from "#builder/useFit.ts";
import { insertLayer, placeLayer } from "#model/editNetwork.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

/** How near to a thread a layer has to be let fall, in pixels of the screen. */
const tolerance = 26;

interface CanvasPortOptions {
  readonly stage: RefObject<HTMLElement | null>;
  readonly model: CanvasModel;
  readonly fit: Fit["fit"];
  readonly say: (text: string) => void;
}

/** Gives the key of the link over which a layer is held. */
export function useCanvasPort(options: CanvasPortOptions): string | null {
  const playground = usePlayground();
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const [held, setHeld] = useState<string | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  useEffect(() => {
    const { view, document } = playground;
    const toStage = () => latest.current.stage.current;
    const wireAt = (x: number, y: number) => {
      const { layout, wires } = latest.current.model;
      const place = screenToFlowPosition({ x, y });
      return findWire(wires, layout.routes, place.x, place.y, tolerance / getZoom());
    };
    const isInside = (x: number, y: number) => {
      const stage = toStage();
      const box = stage?.getBoundingClientRect();
      return Boolean(box && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    };
    const port: CanvasPort = {
      fit: (what) => latest.current.fit(what),
      hasFocus() {
        const { activeElement, body } = globalThis.document;
        return (
          activeElement === body || activeElement === null || Boolean(toStage()?.contains(activeElement))
        );
      },
      chosen() {
        const { layers } = view.getState();
        const focused = toLayerIdOf(globalThis.document.activeElement);
        return layers.length > 0 || focused === null ? layers : [focused];
      },
      places: () =>
        Object.fromEntries(latest.current.model.layout.boxes.map((box) => [box.layer.id, toPlaceOf(box)])),
      focus(id) {
        const find = () =>
          toStage()?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`);
        const node = find();
        if (node) node.focus({ preventScroll: true });
        // It was added just now.
        else requestAnimationFrame(() => find()?.focus({ preventScroll: true }));
      },
      say: (text) => latest.current.say(text),
      hold(kind, x, y) {
        setHeld(kind && isInside(x, y) ? (wireAt(x, y)?.key ?? null) : null);
      },
      drop(kind, x, y) {
        setHeld(null);
        if (!isInside(x, y)) return false;
        const before = document.store.getState().experiment;
        const wire = wireAt(x, y);
        const place = screenToFlowPosition({ x, y });
        const next = wire
          ? insertLayer(before, wire.link, kind)
          : placeLayer(before, kind, [Math.round(place.x), Math.round(place.y)]);
        const added = next.network.layers.find(
          ({ id }) => !before.network.layers.some((one) => one.id === id),
        );
        document.edit(next);
        if (added) view.setState({ layers: [added.id], wire: null });
        return true;
      },
    };
    return attachCanvas(playground, port);
  }, [playground, screenToFlowPosition, getZoom]);
  return held;
}
