import type { LayerBox } from "#builder/canvasLayout.ts";
import type { Spans } from "#state/spans.ts";
import { useNames } from "#builder/useNames.ts";
import { useText } from "#i18n/TextContext.tsx";
import { mostMosaicNeurons } from "#state/scene.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { formatCount } from "#viz/formatNumber.ts";
import { createMosaic } from "#viz/mosaic.ts";

interface MosaicColumnProps {
  readonly box: LayerBox;
  readonly spans: Spans;
}

/** A wide layer as one card: its first neurons as a mosaic of small pictures. */
export function MosaicColumn({ box, spans }: MosaicColumnProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const names = useNames();
  const { layer, width, units } = box;
  const ref = useChart({
    create: createMosaic,
    draw: (mosaic) => {
      const { pictures } = live;
      const field = pictures?.kind === "points" ? pictures.tiles.get(layer.id) : undefined;
      if (!field) return;
      mosaic.update({
        label: names.layer(layer),
        ...field,
        ...spans.of(pictures!.run, layer, field.values),
      });
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return (
    <figure className="network-mosaic" style={{ top: box.middle - width / 2, width }}>
      {layer.kind !== "input" && <div ref={ref} style={{ width: width - 14, height: width - 14 }} />}
      <figcaption>
        {layer.kind === "input"
          ? t("network.featureCount", { count: formatCount(units) })
          : t("network.collapsed", {
              shown: formatCount(Math.min(units, mostMosaicNeurons)),
              count: formatCount(units),
            })}
      </figcaption>
    </figure>
  );
}
