/** @file The network: one canvas on which any of them is built and watched, as neurons or as cards. */
import { ReactFlowProvider } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { CanvasStage, type StageSize } from "#builder/CanvasStage.tsx";
import { LiveThread } from "#builder/LiveThread.tsx";
import { NetworkKey } from "#builder/NetworkKey.tsx";
import { SumCard } from "#builder/SumCard.tsx";
import { Totals } from "#builder/Totals.tsx";
import { useCanvasModel, type Dragged } from "#builder/useCanvasModel.ts";
import { presentScale } from "#builder/useFit.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useView } from "#state/PlaygroundContext.tsx";
import "./NetworkView.css";

const nothing: Dragged = new Map();

export function NetworkView() {
  const { t } = useText();
  const selected = useView((view) => view.selected);
  const [size, setSize] = useState<StageSize>({ width: 800, height: 600 });
  const [dragged, setDragged] = useState(nothing);
  const isPresented = useView(({ present }) => present !== null);
  const room = useMemo(
    () => (isPresented ? { width: size.width / presentScale, height: size.height / presentScale } : size),
    [isPresented, size],
  );
  const model = useCanvasModel(room, dragged);
  const onSize = useCallback(
    (next: StageSize) =>
      setSize((size) => (size.width === next.width && size.height === next.height ? size : next)),
    [],
  );
  return (
    <section
      className={`network network-${model.layout.form}`}
      data-region="network"
      aria-label={t("network.title")}
      tabIndex={-1}
    >
      <h2 className="visually-hidden">{t("network.title")}</h2>
      <ReactFlowProvider>
        <CanvasStage model={model} size={size} onSize={onSize} onDrag={setDragged} />
        <LiveThread layout={model.layout} width={size.width} />
      </ReactFlowProvider>
      {selected ? (
        <SumCard key={`${selected.layer}/${selected.unit}`} neuron={selected} />
      ) : (
        <div className="network-foot">
          {model.layout.form === "columns" && <NetworkKey />}
          <Totals plans={model.plans} />
        </div>
      )}
    </section>
  );
}
