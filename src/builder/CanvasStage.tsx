/** @file The canvas with its tools, as large as the page lets it be. */
import { useCallback, useEffect, useRef, useState } from "react";
import { Canvas } from "#builder/Canvas.tsx";
import { CanvasTools } from "#builder/CanvasTools.tsx";
import { moveAmongNeurons } from "#builder/selection.ts";
import type { CanvasModel, Dragged } from "#builder/useCanvasModel.ts";
import { useCanvasKeys } from "#builder/useCanvasKeys.ts";
import { useCanvasPort } from "#builder/useCanvasPort.ts";
import { useClipboard } from "#builder/useClipboard.ts";
import { isBeyond, presentScale, toLabelScale, useFit } from "#builder/useFit.ts";
import { useText } from "#i18n/TextContext.tsx";
import { findLayer } from "#model/network.ts";
import { useExperiment, useView } from "#state/PlaygroundContext.tsx";

export interface StageSize {
  readonly width: number;
  readonly height: number;
}

interface CanvasStageProps {
  readonly model: CanvasModel;
  readonly size: StageSize;
  readonly onSize: (size: StageSize) => void;
  readonly onDrag: (dragged: Dragged) => void;
}

/** Said and shown for so long. */
const noticeMs = 5000;
const roomForMap = 900;

export function CanvasStage({ model, size, onSize, onDrag }: CanvasStageProps) {
  const { t } = useText();
  const stage = useRef<HTMLDivElement>(null);
  const [notice, setNotice] = useState("");
  /** Null: the overview is there when the network has no room in the view. */
  const [chosenMap, setMap] = useState<boolean | null>(null);
  const linkFrom = useView((view) => view.linkFrom);
  const network = useExperiment((experiment) => experiment.network);
  const scale = model.parts.still ? presentScale : 1;
  const fit = useFit(model.layout, size, scale);
  const keys = useCanvasKeys(model, size);
  const held = useCanvasPort({ stage, model, fit: fit.fit, say: setNotice });
  useClipboard();

  const measure = useCallback(
    (host: HTMLDivElement | null) => {
      stage.current = host;
      if (!host) return undefined;
      const observer = new ResizeObserver(() => {
        const { clientWidth: width, clientHeight: height } = host;
        if (width > 0 && height > 0) onSize({ width, height });
      });
      observer.observe(host);
      return () => observer.disconnect();
    },
    [onSize],
  );
  useEffect(() => {
    if (notice === "") return undefined;
    const timer = setTimeout(() => setNotice(""), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);

  const from = linkFrom === null ? undefined : findLayer(network, linkFrom);
  const words = from ? t("canvas.linking", { from: model.parts.title(from) }) : notice;
  const isMap = chosenMap ?? isBeyond(model.layout, size);
  const hasRoom = size.width >= roomForMap && model.layout.form === "cards";
  return (
    <div
      className={`network-stage network-stage-${model.layout.form}${model.parts.still ? " unscaled" : ""}`}
      ref={measure}
      role="presentation"
      data-picture="network"
      onKeyDown={(event) => {
        moveAmongNeurons(event.nativeEvent, event.currentTarget, model.layout);
        if (!event.defaultPrevented) keys.onKeyDown(event);
      }}
      onFocus={keys.onFocus}
    >
      <Canvas
        model={model}
        held={held}
        fit={fit}
        hasMap={hasRoom && isMap}
        height={size.height}
        onDrag={onDrag}
        onZoom={(zoom) => stage.current?.style.setProperty("--label", String(toLabelScale(zoom, scale)))}
      >
        {!model.parts.still && <CanvasTools stage={stage} map={hasRoom ? isMap : null} onMap={setMap} />}
      </Canvas>
      <output className={`canvas-notice${words === "" ? " canvas-notice-empty" : ""}`}>{words}</output>
    </div>
  );
}
