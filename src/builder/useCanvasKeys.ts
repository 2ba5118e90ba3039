/** @file The canvas by keyboard: arrows move along the threads, Enter inserts or links, Alt and arrows move layers. */
import { useReactFlow } from "@xyflow/react";
import type { FocusEvent, KeyboardEvent } from "react";
import { linkTo } from "#commands/canvasCommands.ts";
import { findCanvas, searchLayers } from "#commands/canvasPort.ts";
import { findBox, toPlaceOf } from "#builder/canvasLayout.ts";
import { isArrow, toDirection, toNextLayer, toNextLink, type Arrow } from "#builder/canvasSteps.ts";
import type { CanvasModel } from "#builder/useCanvasModel.ts";
import { useText } from "#i18n/TextContext.tsx";
import { moveLayers } from "#model/editNetwork.ts";
import { findLayer, type LayerId } from "#model/network.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

const grid = 16;
/** A layer that takes the keyboard is at least so far inside the view. */
const edge = 24;

/** The layer whose card holds the keyboard itself, not something in it. */
export function toLayerIdOf(target: EventTarget | null): LayerId | null {
  const isNode = target instanceof HTMLElement && target.classList.contains("react-flow__node");
  return isNode ? (target.dataset["id"] ?? null) : null;
}

export interface CanvasKeys {
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
}

export function useCanvasKeys(
  model: CanvasModel,
  size: { readonly width: number; readonly height: number },
): CanvasKeys {
  const { getViewport, setViewport } = useReactFlow();
  const { t } = useText();
  const playground = usePlayground();
  const { view, document } = playground;
  const network = () => document.store.getState().experiment.network;
  const nameOf = (id: LayerId) => {
    const layer = findLayer(network(), id);
    return layer ? model.parts.title(layer) : id;
  };
  const say = (text: string) => findCanvas(playground)?.say(text);

  function step(event: KeyboardEvent, arrow: Arrow, id: LayerId): void {
    if (event.altKey) {
      move(arrow, id);
    } else if (event.shiftKey && (arrow === "ArrowLeft" || arrow === "ArrowRight")) {
      const wire = toNextLink(arrow, id, network(), view.getState().wire);
      if (!wire) return;
      view.setState({ wire, layers: [] });
      say(t("canvas.linkSelected", { from: nameOf(wire.from), to: nameOf(wire.to) }));
    } else {
      const next = toNextLayer(arrow, id, network(), model.layout.boxes);
      if (next !== null) findCanvas(playground)?.focus(next);
    }
    event.preventDefault();
  }

  function move(arrow: Arrow, id: LayerId): void {
    const { layers } = view.getState();
    const ids = layers.includes(id) ? layers : [id];
    const [x, y] = toDirection(arrow);
    const places = model.layout.boxes
      .filter(({ layer }) => ids.includes(layer.id))
      .map((box) => {
        const [left, top] = toPlaceOf(box);
        return [box.layer.id, [left + x * grid, top + y * grid]] as const;
      });
    document.edit((experiment) => moveLayers(experiment, Object.fromEntries(places)), `move ${ids.join()}`);
  }

  function finishLink(to: LayerId): void {
    const from = view.getState().linkFrom!;
    const isLinked = from !== to && linkTo(playground, to);
    view.setState({ linkFrom: null });
    say(t(isLinked ? "canvas.linked" : "canvas.notLinked", { from: nameOf(from), to: nameOf(to) }));
  }

  /** Moves the view just so far that the layer is in it. */
  function reveal(id: LayerId): void {
    const box = findBox(model.layout, id);
    if (!box) return;
    const { x, y, zoom } = getViewport();
    const push = (from: number, length: number, view: number) => {
      const to = from + length;
      if (from >= edge && to <= view - edge) return 0;
      return length > view - 2 * edge || from < edge ? edge - from : view - edge - to;
    };
    const across = push(box.x * zoom + x, box.width * zoom, size.width);
    const down = push(box.y * zoom + y, box.height * zoom, size.height);
    if (model.layout.form === "columns" ? across !== 0 : across !== 0 || down !== 0) {
      void setViewport({ x: x + across, y: model.layout.form === "columns" ? y : y + down, zoom });
    }
  }

  /** True when there was something to let go of. */
  function letGo(): boolean {
    const { linkFrom, wire, layers } = view.getState();
    if (linkFrom !== null) {
      view.setState({ linkFrom: null });
      say(t("canvas.linkStopped"));
    } else if (wire) view.setState({ wire: null });
    else if (layers.length > 0) view.setState({ layers: [] });
    else return false;
    return true;
  }

  return {
    onKeyDown(event) {
      const id = toLayerIdOf(event.target);
      if (event.key === "Escape" && letGo()) event.preventDefault();
      if (id === null || event.ctrlKey || event.metaKey) return;
      if (isArrow(event.key)) step(event, event.key, id);
      else if (event.key === "Enter") {
        event.preventDefault();
        if (view.getState().linkFrom !== null) finishLink(id);
        else {
          if (!view.getState().wire) view.setState({ layers: [id] });
          searchLayers(playground);
        }
      }
    },
    // Among cards the selection follows the keyboard; among neurons it would open and close the inspector all the way.
    onFocus(event) {
      const id = toLayerIdOf(event.target);
      if (id === null || !event.target.matches(":focus-visible")) return;
      reveal(id);
      if (model.layout.form === "columns") return;
      const { layers } = view.getState();
      if (!(layers.length === 1 && layers[0] === id)) view.setState({ layers: [id], wire: null });
    },
  };
}
