import { useMemo, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { Translate } from "#i18n/translate.ts";
import { createWeightFeed } from "#panels/inspector/weightFeed.ts";
import { createMapScene, type MapMethod } from "#panels/projector/mapScene.ts";
import { useUmap } from "#panels/projector/useUmap.ts";
import { LiveLine } from "#panels/time/LiveLine.tsx";
import { findPortOf } from "#panels/time/layerSteps.ts";
import { toPortSigns } from "#data/stepLabels.ts";
import type { TimeLayer } from "#panels/time/timeLayer.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { Button } from "#ui/Button.tsx";
import { Segment } from "#ui/Segment.tsx";
import { createScatterMap } from "#viz/scatterMap.ts";
import "./EmbeddingMap.css";

interface EmbeddingMapProps {
  readonly time: TimeLayer;
  readonly name: string;
}

/** The rows of an embedding as points, live: by their widest directions, or arranged so that neighbours lie together. */
export function EmbeddingMap({ time, name }: EmbeddingMapProps) {
  const { t } = useText();
  const playground = usePlayground();
  const { layer } = time;
  const [method, setMethod] = useState<MapMethod>("pca");
  const [selected, setSelected] = useState<number | null>(null);
  const [feed] = useState(() => createWeightFeed(playground, layer.id));
  const [scene] = useState(createMapScene);
  const signs = useMemo(() => toRowNames(time), [time]);
  const readRows = () => {
    const array = feed.get("embeddings");
    const [count = 0, width = 0] = array?.shape ?? [];
    return array && count > 0 ? { values: array.values, count, width } : null;
  };
  const umap = useUmap(readRows, scene.toShown);
  const choose = (next: MapMethod) => {
    setMethod(next);
    if (next === "umap" && umap.state === "none") umap.ask();
  };
  const read = () => scene.read({ rows: readRows(), signs, method, umap: umap.places });

  const ref = useChart({
    create: createScatterMap,
    draw: (chart) => {
      const shown = read();
      if (!shown) return;
      chart.update({
        label: t("time.map.label", { layer: name, count: shown.names.length }),
        places: shown.places,
        names: shown.names,
        groups: shown.groups,
        groupNames: shown.groupNames.map((group) => t(`time.map.${group}`)),
        selected,
        near: selected === null ? [] : shown.toNear(selected).map(({ index }) => index),
        onSelect: setSelected,
        describe: (index) => t("time.map.point", { sign: shown.names[index] ?? "", n: shown.toSign(index) }),
      });
    },
    subscribe: feed.subscribe,
  });

  return (
    <div className="embedding-map">
      <div className="embedding-map-head">
        <Segment
          label={t("time.map.method")}
          value={method}
          choices={(["pca", "umap"] as const).map((value) => ({ value, label: t(`time.map.${value}`) }))}
          onChange={choose}
        />
        {method === "pca" ? (
          <span className="cap">
            <LiveLine read={() => toShareText(t, read()?.share)} subscribe={feed.subscribe} />
          </span>
        ) : (
          <>
            <span className="cap" role="status">
              {t(umap.state === "known" ? "time.map.umap.about" : `time.map.umap.${toUmapWord(umap.state)}`)}
            </span>
            <Button small look="quiet" disabled={umap.state === "busy"} onClick={umap.ask}>
              {t("time.map.again")}
            </Button>
          </>
        )}
      </div>
      <div ref={ref} className="embedding-map-plot" data-picture="embedding" />
      <p className="cap embedding-map-foot">
        {selected === null ? (
          t("time.map.hint")
        ) : (
          <LiveLine read={() => toNearText(t, read(), selected)} subscribe={feed.subscribe} />
        )}
      </p>
    </div>
  );
}

type Shown = ReturnType<ReturnType<typeof createMapScene>["read"]>;

function toShareText(t: Translate, share: number | undefined): string {
  return share === undefined ? "" : t("time.map.pca.about", { percent: Math.round(share * 100) });
}

function toNearText(t: Translate, shown: Shown, selected: number): string {
  if (!shown || selected >= shown.names.length) return "";
  const list = shown
    .toNear(selected)
    .map(({ index, likeness }) => `${shown.names[index]!} ${likeness.toFixed(2).replace("-", "−")}`)
    .join(" · ");
  return t("time.map.near", { sign: shown.names[selected]!, list });
}

function toUmapWord(state: "none" | "busy" | "failed" | "few"): "busy" | "failed" | "few" {
  return state === "none" ? "busy" : state;
}

/** What the rows of the table stand for; their numbers where that is no character. */
function toRowNames({ dataset, network, layer, plan }: TimeLayer): {
  names: readonly string[];
  special: number;
} {
  const count = plan.weights[0]?.shape[0] ?? 0;
  const name = findPortOf(network, layer.id);
  const known = name && dataset.kind !== "points" ? toPortSigns(dataset, name) : null;
  const special = dataset.kind === "pairs" && name === "target" ? 4 : known ? 2 : 0;
  return { names: Array.from({ length: count }, (_, i) => known?.[i] ?? String(i)), special };
}
