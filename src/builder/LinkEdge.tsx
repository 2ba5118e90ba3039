/** @file A link on the canvas: a bundle of hairlines with the tensor's shape; between neurons the threads stand for it. */
import { EdgeLabelRenderer, type Edge, type EdgeProps } from "@xyflow/react";
import { useState } from "react";
import { InsertLayer } from "#builder/InsertLayer.tsx";
import { useCanvasParts } from "#builder/canvasParts.ts";
import type { Route } from "#builder/arrange.ts";
import type { Wire } from "#builder/threads.ts";
import { countStrands, toMiddle, toPath, toShapeWords, toStrandPitch, toStrands } from "#builder/wirePath.ts";
import { useText } from "#i18n/TextContext.tsx";
import { removeLink } from "#model/editNetwork.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";

export type LinkEdgeType = Edge<
  {
    readonly wire: Wire;
    readonly route: Route;
    readonly broken: boolean;
    /** A layer from the palette is held over it. */
    readonly held: boolean;
  },
  "link"
>;

export function LinkEdge({ data, selected = false }: EdgeProps<LinkEdgeType>) {
  const { form, compact, still } = useCanvasParts();
  if (!data) return null;
  if (data.wire.look === "bundle") return <Bundle {...data} selected={selected} />;
  if (still) return null;
  const { source, target, link } = data.wire;
  const x = (source.x + source.width + target.x) / 2;
  const y = form === "columns" ? (compact ? 54 : 26) : Math.min(source.y, target.y) - 14;
  return (
    <EdgeLabelRenderer>
      <InsertLayer link={link} x={x} y={y} />
    </EdgeLabelRenderer>
  );
}

/** Where a bundle falls further than this, its words stand on it and not above and below. */
const steep = 36;

type BundleProps = NonNullable<LinkEdgeType["data"]> & { readonly selected: boolean };

function Bundle({ wire, route, broken, held, selected }: BundleProps) {
  const { form, compact, still } = useCanvasParts();
  const [isHovered, setHovered] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const { source, target, link } = wire;
  const shape = source.plan?.output ?? null;
  const from = [source.x + source.width, source.y + source.middle] as const;
  const to = [target.x, target.y + target.middle] as const;
  const strands = countStrands(shape);
  const [x, y] = toMiddle(from, to, route);
  const state = `${selected || held ? " wire-selected" : ""}${broken ? " wire-broken" : ""}`;
  const { above, below } = toShapeWords(shape);
  const next = route[0] ?? to;
  const isSteep = Math.abs(next[1] - from[1]) > steep;
  const half = (strands * toStrandPitch(strands)) / 2;
  return (
    <>
      <g className={`wire${state}${strands === 1 ? " wire-single" : ""}`}>
        <path className="wire-strands" d={toStrands(from, to, route, strands)} />
        {isSteep ? (
          <text className="wire-shape" x={x} y={y + 4} textAnchor="middle">
            {above + below}
          </text>
        ) : (
          <>
            <text className="wire-shape" x={x} y={y - half - 9} textAnchor="middle">
              {above}
            </text>
            <text className="wire-shape" x={x} y={y + half + 19} textAnchor="middle">
              {below}
            </text>
          </>
        )}
        <path
          className="wire-reach"
          d={toPath(from, to, route)}
          strokeWidth={Math.max(18, 2 * half + 8)}
          onMouseEnter={() => setHovered(true)}
          onMouseLeave={() => setHovered(false)}
        />
      </g>
      {still ? null : form === "columns" ? (
        <EdgeLabelRenderer>
          <InsertLayer link={link} x={x} y={compact ? 54 : 26} />
        </EdgeLabelRenderer>
      ) : (
        (isHovered || isOpen || selected) &&
        !broken && (
          <EdgeLabelRenderer>
            <InsertLayer link={link} x={x} y={y} onHover={setHovered} onOpen={setOpen} />
          </EdgeLabelRenderer>
        )
      )}
      {selected && (
        <EdgeLabelRenderer>
          <RemoveLink wire={wire} x={x} y={y + half + 40} />
        </EdgeLabelRenderer>
      )}
    </>
  );
}

function RemoveLink({ wire, x, y }: { readonly wire: Wire; readonly x: number; readonly y: number }) {
  const { t } = useText();
  const { document } = usePlayground();
  return (
    <div
      className="network-insert nopan nodrag"
      style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
    >
      <IconButton
        icon="close"
        small
        label={t("canvas.removeLink")}
        onClick={() => document.edit((experiment) => removeLink(experiment, wire.link))}
      />
    </div>
  );
}
