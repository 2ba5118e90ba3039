/** @file What the hand does on the canvas, as edits of the document and of the selection. */
import type { EdgeChange, NodeChange, ReactFlowProps } from "@xyflow/react";
import { useRef, type MouseEvent } from "react";
import type { LayerNodeType } from "#builder/LayerNode.tsx";
import type { LinkEdgeType } from "#builder/LinkEdge.tsx";
import type { CanvasModel, Dragged } from "#builder/useCanvasModel.ts";
import { addLink, canLink, moveLayers, toggleFolded } from "#model/editNetwork.ts";
import type { LayerId } from "#model/network.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

type CanvasEdits = Pick<
  ReactFlowProps<LayerNodeType, LinkEdgeType>,
  | "onNodesChange"
  | "onEdgesChange"
  | "onEdgeClick"
  | "onNodeDragStop"
  | "onSelectionDragStop"
  | "onConnect"
  | "onConnectEnd"
  | "isValidConnection"
  | "onNodeDoubleClick"
>;

export function useCanvasEdits(model: CanvasModel, onDrag: (dragged: Dragged) => void): CanvasEdits {
  const { document, view } = usePlayground();
  const dragged = useRef(new Map<LayerId, readonly [x: number, y: number]>());

  function drop(): void {
    const places = Object.fromEntries(dragged.current);
    dragged.current = new Map();
    onDrag(dragged.current);
    if (Object.keys(places).length > 0) document.edit((experiment) => moveLayers(experiment, places));
  }

  function select(changes: readonly NodeChange<LayerNodeType>[]): void {
    const selections = changes.filter((change) => change.type === "select");
    if (selections.length === 0) return;
    const before = view.getState().layers;
    const chosen = new Set(before);
    for (const { id, selected } of selections) {
      if (selected) chosen.add(id);
      else chosen.delete(id);
    }
    view.setState({ layers: [...chosen] });
  }

  function follow(changes: readonly NodeChange<LayerNodeType>[]): void {
    const next = new Map(dragged.current);
    for (const change of changes) {
      if (change.type !== "position" || !change.position || !change.dragging) continue;
      const box = model.layout.boxes.find(({ layer }) => layer.id === change.id);
      if (!box) continue;
      const { x, y } = change.position;
      next.set(change.id, [Math.round(x + box.width / 2), Math.round(y + box.middle)]);
    }
    if (next.size === 0) return;
    dragged.current = next;
    onDrag(next);
  }

  return {
    onNodesChange(changes) {
      select(changes);
      follow(changes);
    },
    // A box around layers takes the links between them along; only a press on one link chooses it.
    onEdgesChange(changes: EdgeChange<LinkEdgeType>[]) {
      if (changes.some((change) => change.type === "select" && !change.selected))
        view.setState({ wire: null });
    },
    onEdgeClick: (_, { id }) =>
      view.setState({ wire: model.wires.find(({ key }) => key === id)?.link ?? null, layers: [] }),
    onNodeDragStop: drop,
    onSelectionDragStop: drop,
    onConnect: ({ source, target }) =>
      document.edit((experiment) => addLink(experiment, { from: source, to: target })),
    // Anywhere on a layer will do, not its handle alone.
    onConnectEnd(event, { isValid, fromNode, fromHandle }) {
      if (isValid || !fromNode) return;
      const other = findLayerAt(event);
      if (other === null) return;
      const link =
        fromHandle?.type === "target" ? { from: other, to: fromNode.id } : { from: fromNode.id, to: other };
      document.edit((experiment) => addLink(experiment, link));
    },
    isValidConnection: ({ source, target }) =>
      canLink(document.store.getState().experiment.network, { from: source, to: target }),
    onNodeDoubleClick(event: MouseEvent, { id, data }) {
      const isControl = (event.target as Element).closest("button, label, input");
      if (!isControl && model.layout.form === "cards" && data.box.look !== "features") {
        document.edit((experiment) => toggleFolded(experiment, id));
      }
    },
  };
}

function findLayerAt(event: globalThis.MouseEvent | TouchEvent): LayerId | null {
  const { clientX, clientY } = "changedTouches" in event ? event.changedTouches[0]! : event;
  const node = globalThis.document
    .elementFromPoint(clientX, clientY)
    ?.closest<HTMLElement>(".react-flow__node");
  return node?.dataset["id"] ?? null;
}
