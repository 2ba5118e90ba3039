/** @file One layer on the canvas, as neurons or as a card; what moves in it is drawn by its pictures. */
import type { CSSProperties } from "react";
import { Handle, Position, type Node, type NodeProps } from "@xyflow/react";
import { BarColumn } from "#builder/BarColumn.tsx";
import { useCanvasParts } from "#builder/canvasParts.ts";
import type { LayerBox } from "#builder/canvasLayout.ts";
import { CardFoot, CardHead } from "#builder/CardHead.tsx";
import { FeatureColumn } from "#builder/FeatureColumn.tsx";
import { LayerHeader } from "#builder/LayerHeader.tsx";
import { MosaicColumn } from "#builder/MosaicColumn.tsx";
import { NeuronColumn } from "#builder/NeuronColumn.tsx";
import { Thumb } from "#builder/Thumbs.tsx";
import { useText } from "#i18n/TextContext.tsx";
import { Icon } from "#ui/Icon.tsx";

export type LayerNodeType = Node<
  {
    readonly box: LayerBox;
    readonly featuresOn: number;
    readonly faulty: boolean;
    readonly fresh: boolean;
    /** A link is being drawn from here. */
    readonly linking: boolean;
  },
  "layer"
>;

export function LayerNode({ data }: NodeProps<LayerNodeType>) {
  const { box, featuresOn, faulty, fresh, linking } = data;
  const { form, compact, still } = useCanvasParts();
  const { layer, look } = box;
  const isNeurons = look === "features" || look === "neurons" || look === "mosaic" || look === "bar";
  const isNamedByColumn = form === "columns" || look === "features";
  const state = `${faulty ? " layer-faulty" : ""}${linking ? " layer-linking" : ""}`;
  return (
    <div
      className={`layer layer-${isNeurons ? "neurons" : "card"} layer-${look}${state}`}
      style={isNeurons ? toFrame(box) : undefined}
    >
      {isNamedByColumn ? (
        <LayerHeader
          box={box}
          featuresOn={featuresOn}
          top={form === "columns" ? (compact ? 4 : 8) : null}
          compact={compact || still}
          still={still}
        />
      ) : (
        <CardHead box={box} />
      )}
      <LayerBody box={box} />
      {form === "cards" && !isNamedByColumn && <CardFoot box={box} fresh={fresh} />}
      {layer.kind !== "input" && (
        <Handle type="target" position={Position.Left} style={{ top: box.middle }} className="layer-handle" />
      )}
      {layer.kind !== "output" && (
        <Handle
          type="source"
          position={Position.Right}
          style={{ top: box.middle }}
          className="layer-handle"
        />
      )}
    </div>
  );
}

/** Around the neurons of a column that is as high as the view. */
function toFrame({ spots, tile, height, middle, width }: LayerBox): CSSProperties {
  const [first, last] = [spots[0]?.y ?? middle, spots.at(-1)?.y ?? middle];
  const half = (spots.length > 0 ? tile : width) / 2 + 7;
  return {
    "--frame-top": `${first - half}px`,
    "--frame-bottom": `${height - last - half}px`,
  } as CSSProperties;
}

function LayerBody({ box }: { readonly box: LayerBox }) {
  const { t } = useText();
  const { rows, compact, still, board, spans, title } = useCanvasParts();
  switch (box.look) {
    case "features":
      return <FeatureColumn box={box} rows={rows} compact={compact || still} board={board} />;
    case "neurons":
      return <NeuronColumn box={box} board={board} />;
    case "mosaic":
      return <MosaicColumn box={box} spans={spans} />;
    case "bar":
      return <BarColumn box={box} />;
    case "folded":
      return (
        <div className="card-body">
          <Icon name={`layer.${box.layer.kind}`} />
        </div>
      );
    case "empty":
      return (
        <div className="card-body card-empty">
          <span>{t("canvas.noOutput")}</span>
        </div>
      );
    default:
      return (
        <div className="card-body">
          <Thumb box={box} label={title(box.layer)} />
        </div>
      );
  }
}
