/** @file The network, layer by layer and neuron by neuron, where it is built and where it is watched. */
import { useCallback, useMemo, useState, type PointerEvent } from "react";
import { BarColumn } from "#builder/BarColumn.tsx";
import { FeatureColumn } from "#builder/FeatureColumn.tsx";
import { hasInputRows, toInputRows } from "#builder/inputRows.ts";
import { InsertLayer } from "#builder/InsertLayer.tsx";
import { LayerHeader } from "#builder/LayerHeader.tsx";
import { toLayout } from "#builder/layout.ts";
import { MosaicColumn } from "#builder/MosaicColumn.tsx";
import { NetworkKey } from "#builder/NetworkKey.tsx";
import { NeuronColumn } from "#builder/NeuronColumn.tsx";
import { moveAmongNeurons, selectNeuron } from "#builder/selection.ts";
import { createSpans } from "#state/spans.ts";
import { SumCard } from "#builder/SumCard.tsx";
import { createTileBoard } from "#builder/tileBoard.ts";
import { useNetworkChart } from "#builder/useNetworkChart.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toPlans } from "#model/shape.ts";
import { toEndsOf, toSampleShape } from "#model/task.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import "./NetworkView.css";

const headerHeight = 72;

export function NetworkView() {
  const { t } = useText();
  const playground = usePlayground();
  const network = useExperiment((experiment) => experiment.network);
  const data = useExperiment((experiment) => experiment.data);
  const loss = useExperiment((experiment) => experiment.training.loss);
  const selected = useView((view) => view.selected);
  const [size, setSize] = useState({ width: 800, height: 600 });
  const [board] = useState(createTileBoard);
  const [spans] = useState(createSpans);

  const compact = size.width < 600;
  // On a phone only what is on has room; the recipe's word for the features switches the others.
  const rows = useMemo(() => toInputRows(data).filter((row) => row.on || !compact), [data, compact]);
  const labels = data.kind === "table" ? (compact ? 84 : 150) : compact ? 52 : 84;
  const plans = useMemo(() => toPlans(network, toEndsOf(data, loss)), [network, data, loss]);
  const layout = useMemo(
    () =>
      toLayout({
        network,
        plans,
        rows: hasInputRows(rows) ? rows.length : 0,
        ...size,
        top: headerHeight,
        labels,
        compact,
      }),
    [network, plans, rows, size, labels, compact],
  );
  const { attach, hit, point } = useNetworkChart(layout, rows, board, spans);
  const measure = useCallback((host: HTMLElement | null) => {
    if (!host) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: host.clientWidth, height: host.clientHeight }),
    );
    observer.observe(host);
    return () => observer.disconnect();
  }, []);

  const toPlace = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const isFree = !(event.target as Element).closest("button, label, .network-header, [popover]");
    return isFree ? hit(event.clientX - box.left, event.clientY - box.top) : null;
  };

  return (
    <section className="network" data-region="network" aria-label={t("network.title")} tabIndex={-1}>
      <h2 className="visually-hidden">{t("network.title")}</h2>
      <div className="network-scroll" ref={measure}>
        <div
          className="network-board"
          role="group"
          style={{ width: layout.width, height: layout.height }}
          onPointerMove={(event) => {
            const link = toPlace(event);
            point(link);
            event.currentTarget.classList.toggle("network-on-thread", link !== null);
          }}
          onPointerLeave={() => point(null)}
          onPointerUp={(event) => {
            const link = toPlace(event);
            if (link) selectNeuron(playground, { layer: link.layer, unit: link.to }, link);
          }}
          onKeyDown={(event) => moveAmongNeurons(event.nativeEvent, event.currentTarget, layout)}
        >
          <div ref={attach} className="network-threads" aria-hidden="true" />
          {layout.columns.map((column) => {
            const { id } = column.layer;
            if (column.kind === "features") {
              return (
                <FeatureColumn
                  key={id}
                  column={column}
                  rows={rows}
                  labels={labels}
                  compact={compact}
                  board={board}
                />
              );
            }
            if (column.kind === "neurons") return <NeuronColumn key={id} column={column} board={board} />;
            if (column.kind === "bar") return <BarColumn key={id} column={column} />;
            return <MosaicColumn key={id} column={column} middle={layout.middle} spans={spans} />;
          })}
          {layout.columns.map((column) => (
            <LayerHeader
              key={column.layer.id}
              column={column}
              featuresOn={toSampleShape(data)[0] ?? 0}
              top={compact ? 4 : 8}
              compact={compact}
            />
          ))}
          {layout.gaps.map((gap) => (
            <InsertLayer key={gap.after} after={gap.after} x={gap.x} top={compact ? 42 : 14} />
          ))}
        </div>
      </div>
      {selected ? <SumCard key={`${selected.layer}/${selected.unit}`} neuron={selected} /> : <NetworkKey />}
    </section>
  );
}
