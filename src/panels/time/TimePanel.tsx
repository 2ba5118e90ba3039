/** @file Under the canvas: what a layer that reads step by step does over time, where attention looks, how signs lie. */
import { useText } from "#i18n/TextContext.tsx";
import { later } from "#panels/Later.tsx";
import { toLayerNames } from "#panels/inspector/layerNames.ts";
import { TimeHead } from "#panels/time/TimeHead.tsx";
import { useTimeLayer, useTimeLayers, type TimeLayer } from "#panels/time/timeLayer.ts";
import { useInspectedId } from "#panels/useInspectedId.ts";
import { useView } from "#state/PlaygroundContext.tsx";
import "./TimePanel.css";

const States = later(async () => (await import("#panels/time/States.tsx")).States);
const Attention = later(async () => (await import("#panels/time/Attention.tsx")).Attention);
const EmbeddingMap = later(async () => (await import("#panels/projector/EmbeddingMap.tsx")).EmbeddingMap);

/** Nothing where the network has no such layer. While a layer is inspected, the drawer has its place. */
export function TimePanel() {
  const { t } = useText();
  const layers = useTimeLayers();
  const time = useTimeLayer(layers);
  const isOpen = useView((view) => view.time.open);
  const isInspecting = useInspectedId() !== null;
  if (!time) return null;
  const isShown = isOpen && !isInspecting;
  const names = toLayerNames(t, time.network);
  return (
    <section className={isShown ? "time-panel" : "time-panel time-panel-folded"} aria-label={t("time.title")}>
      <TimeHead time={time} layers={layers} names={names} isShown={isShown} />
      {isShown && (
        <div className="time-body">
          <Body key={time.layer.id} time={time} name={names.get(time.layer.id) ?? time.layer.id} />
        </div>
      )}
    </section>
  );
}

function Body({ time, name }: { readonly time: TimeLayer; readonly name: string }) {
  const { kind } = time.layer;
  if (kind === "embedding") return <EmbeddingMap time={time} name={name} />;
  if (kind === "attention" || kind === "selfAttention") return <Attention time={time} name={name} />;
  return <States time={time} name={name} />;
}
