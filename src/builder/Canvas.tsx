/** @file The canvas: the library pans, zooms and drags; what is on it is derived from the document and goes back as edits. */
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  SelectionMode,
  ViewportPortal,
  useReactFlow,
} from "@xyflow/react";
import { memo, useCallback, useRef, useState, type MouseEvent, type ReactNode } from "react";
import { CanvasPartsContext } from "#builder/canvasParts.ts";
import { LayerNode } from "#builder/LayerNode.tsx";
import { LinkEdge } from "#builder/LinkEdge.tsx";
import { LinkLine } from "#builder/LinkLine.tsx";
import { ProblemMarks } from "#builder/ProblemMarks.tsx";
import { SelectionTools } from "#builder/SelectionTools.tsx";
import { selectNeuron } from "#builder/selection.ts";
import { ThreadLayer, type Pointable } from "#builder/ThreadLayer.tsx";
import { useCanvasEdits } from "#builder/useCanvasEdits.ts";
import type { CanvasModel, Dragged } from "#builder/useCanvasModel.ts";
import type { Fit } from "#builder/useFit.ts";
import { zoomRange } from "#builder/useFit.ts";
import { useFlowItems } from "#builder/useFlowItems.ts";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import "@xyflow/react/dist/base.css";
import "./Canvas.css";

const nodeTypes = { layer: memo(LayerNode) };
const edgeTypes = { link: memo(LinkEdge) };

interface CanvasProps {
  readonly model: CanvasModel;
  readonly held: string | null;
  readonly fit: Fit;
  readonly hasMap: boolean;
  /** Of the view. */
  readonly height: number;
  readonly onDrag: (dragged: Dragged) => void;
  readonly onZoom: (zoom: number) => void;
  readonly children: ReactNode;
}

export function Canvas({ model, held, fit, hasMap, height, onDrag, onZoom, children }: CanvasProps) {
  const { t } = useText();
  const playground = usePlayground();
  const { screenToFlowPosition } = useReactFlow();
  const { layout, parts, problems } = model;
  const { nodes, edges } = useFlowItems(model, held);
  const edits = useCanvasEdits(model, onDrag);
  const threads = useRef<Pointable | null>(null);
  const onChart = useCallback((chart: Pointable | null) => {
    threads.current = chart;
  }, []);
  const [isOnThread, setOnThread] = useState(false);

  const hit = (event: MouseEvent) => {
    const { x, y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return threads.current?.hit(x, y) ?? null;
  };
  const onPoint = (event: MouseEvent | null) => {
    const link = event && hit(event);
    threads.current?.point(link);
    setOnThread(link !== null);
  };

  return (
    <CanvasPartsContext value={parts}>
      <ReactFlow
        className={`canvas canvas-${layout.form}${parts.still ? " canvas-still" : ""}${isOnThread ? " network-on-thread" : ""}`}
        aria-label={t("canvas.cards")}
        ariaLabelConfig={{ "minimap.ariaLabel": t("canvas.map") }}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        {...edits}
        connectionLineComponent={LinkLine}
        connectionRadius={34}
        connectionDragThreshold={3}
        nodeDragThreshold={4}
        nodesDraggable={!parts.compact && !parts.still}
        nodesConnectable={!parts.still}
        nodesFocusable={!parts.still}
        elementsSelectable={!parts.still}
        edgesFocusable={false}
        selectNodesOnDrag={false}
        selectionMode={SelectionMode.Partial}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={["Meta", "Control", "Shift"]}
        deleteKeyCode={null}
        panActivationKeyCode={null}
        disableKeyboardA11y
        elevateNodesOnSelect={false}
        zoomOnDoubleClick={false}
        minZoom={zoomRange.min}
        maxZoom={zoomRange.max}
        proOptions={{ hideAttribution: true }}
        onInit={fit.onInit}
        onMoveStart={fit.onMove}
        onMove={(_, { zoom }) => onZoom(zoom)}
        onPaneMouseMove={onPoint}
        onPaneMouseLeave={() => onPoint(null)}
        onPaneClick={(event) => {
          const link = hit(event);
          if (link) selectNeuron(playground, { layer: link.layer, unit: link.to }, parts.still ? null : link);
        }}
      >
        {layout.form === "cards" && <Background variant={BackgroundVariant.Dots} gap={32} size={1.6} />}
        <ViewportPortal>
          {model.area && <ThreadLayer model={model} area={model.area} onChart={onChart} />}
        </ViewportPortal>
        <ProblemMarks problems={problems} model={model} height={height} />
        <SelectionTools />
        {hasMap && <MiniMap pannable zoomable className="canvas-map" position="bottom-left" />}
        {children}
      </ReactFlow>
    </CanvasPartsContext>
  );
}
