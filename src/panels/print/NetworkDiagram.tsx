import { toLayerTitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Network } from "#model/network.ts";
import type { Plans } from "#model/shape.ts";
import { toShapeText } from "#model/tensorShape.ts";
import { boxSize, toDiagram } from "#panels/print/diagram.ts";

interface NetworkDiagramProps {
  readonly network: Network;
  readonly plans: Plans;
}

/** Widest words that a box has room for. */
const room = boxSize.width - 10;

/** The layers with what they put out, and the links between them. */
export function NetworkDiagram({ network, plans }: NetworkDiagramProps) {
  const { t } = useText();
  const { boxes, links, width, height } = toDiagram(network);
  return (
    <svg
      className="print-diagram"
      role="img"
      aria-label={t("report.network")}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      style={{ maxWidth: width + 2 }}
    >
      {links.map(({ key, d }) => (
        <path key={key} d={d} />
      ))}
      {boxes.map(({ layer, x, y }) => {
        const title = toLayerTitle(t, layer);
        const plan = plans.get(layer.id);
        const isLong = title.length * 6.4 > room;
        return (
          <g key={layer.id} transform={`translate(${x} ${y})`}>
            <rect {...boxSize} rx="6" />
            <text x={boxSize.width / 2} y="19" {...(isLong && { textLength: room })}>
              {title}
            </text>
            <text x={boxSize.width / 2} y="35" className="print-diagram-shape">
              {plan ? toShapeText(plan.output) : "?"}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
