/** @file The layout as nodes and edges of the canvas library, each made anew only when something of it changed. */
import { Position } from "@xyflow/react";
import { useMemo, useState } from "react";
import type { LayerBox } from "#builder/canvasLayout.ts";
import type { LayerNodeType } from "#builder/LayerNode.tsx";
import type { LinkEdgeType } from "#builder/LinkEdge.tsx";
import type { CanvasModel } from "#builder/useCanvasModel.ts";
import { toLayerSubtitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toSampleShape } from "#model/task.ts";
import { toShapeText } from "#model/tensorShape.ts";
import { useExperiment, useSession, useView } from "#state/PlaygroundContext.tsx";

export interface FlowItems {
  readonly nodes: LayerNodeType[];
  readonly edges: LinkEdgeType[];
}

/** `held` is the key of the link over which a layer from the palette is held. */
export function useFlowItems(model: CanvasModel, held: string | null): FlowItems {
  const { t } = useText();
  const { layout, wires, parts, problems } = model;
  const chosen = useView((view) => view.layers);
  const wire = useView((view) => view.wire);
  const linkFrom = useView((view) => view.linkFrom);
  const fresh = useSession((session) => session.fresh);
  const featuresOn = useExperiment(({ data }) => toSampleShape(data)[0] ?? 0);
  const [keptNodes] = useState(createKeeper<LayerNodeType>);
  const [keptEdges] = useState(createKeeper<LinkEdgeType>);

  const nodes = useMemo(() => {
    const toName = (box: LayerBox) => {
      const title = parts.title(box.layer);
      const subtitle = toLayerSubtitle(t, box.layer, box.plan);
      return box.plan
        ? t("canvas.layerName", { title, subtitle, shape: toShapeText(box.plan.output) })
        : t("canvas.layerName.broken", { title, subtitle });
    };
    return layout.boxes.map((box): LayerNodeType => {
      const { id } = box.layer;
      const selected = chosen.includes(id);
      const faulty = problems.some((one) => one.layer === id);
      const data = { box, featuresOn, faulty, fresh: fresh.has(id), linking: linkFrom === id };
      const name = toName(box);
      const key = [box, selected, faulty, featuresOn, data.fresh, data.linking, name];
      return keptNodes.keep(id, key, () => ({
        id,
        type: "layer",
        position: { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        measured: { width: box.width, height: box.height },
        handles: [
          { type: "target", position: Position.Left, x: 0, y: box.middle, width: 0, height: 0 },
          { type: "source", position: Position.Right, x: box.width, y: box.middle, width: 0, height: 0 },
        ],
        data,
        selected,
        ariaLabel: name,
        domAttributes: { "aria-roledescription": t("canvas.layer") },
        // A column is as high as the view: only its parts take the pointer.
        ...(layout.form === "columns" && { style: { pointerEvents: "none" } }),
      }));
    });
  }, [layout, chosen, problems, featuresOn, fresh, linkFrom, parts, t, keptNodes]);

  const edges = useMemo(
    () =>
      wires.map((one): LinkEdgeType => {
        const { key: id, source, target, link } = one;
        const route = layout.routes.get(id) ?? [];
        const selected = wire?.from === link.from && wire.to === link.to;
        const broken = problems.some((problem) => problem.link === id);
        const isHeld = held === id;
        const isBundle = one.look === "bundle";
        const ends = { from: parts.title(source.layer), to: parts.title(target.layer) };
        const shape = source.plan ? toShapeText(source.plan.output) : "?";
        const name = t(broken ? "canvas.linkName.broken" : "canvas.linkName", { ...ends, shape });
        const key = [source, target, one.look, String(route), selected, broken, isHeld, name];
        return keptEdges.keep(id, key, () => ({
          id,
          type: "link",
          source: link.from,
          target: link.to,
          selected,
          selectable: isBundle,
          focusable: false,
          interactionWidth: 0,
          ariaLabel: name,
          domAttributes: { "aria-roledescription": t("canvas.link") },
          data: { wire: one, route, broken, held: isHeld },
        }));
      }),
    [wires, wire, layout, problems, held, parts, t, keptEdges],
  );
  return { nodes, edges };
}

interface Keeper<T> {
  /** The item of before, as long as every part of its key is the same. */
  keep(id: string, key: readonly unknown[], create: () => T): T;
}

function createKeeper<T>(): Keeper<T> {
  const known = new Map<string, readonly [key: readonly unknown[], item: T]>();
  return {
    keep(id, key, create) {
      const [before, item] = known.get(id) ?? [];
      if (item !== undefined && before?.every((part, i) => part === key[i])) return item;
      const made = create();
      known.set(id, [key, made]);
      return made;
    },
  };
}
