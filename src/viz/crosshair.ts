/** @file The dotted line of a curve chart with a ring on every curve and one box that holds all values at that x. */
import { findNearest, type Numbers } from "./curve.ts";
import { addElement, addSvg, openParts, setAttributes, setText } from "./element.ts";
import type { LossAxes } from "./lossAxes.ts";
import type { LossChartData } from "./lossData.ts";

/** A curve that the crosshair can read; its `color` is the end of a class name. */
interface ReadCurve {
  readonly curve: { readonly label: string; readonly color: string; readonly xs: Numbers };
  readonly ys: Numbers;
}

export interface Crosshair {
  /** Draws it at `x`, or hides it. */
  draw(
    x: number | null,
    data: Pick<LossChartData, "xLabel" | "xFormat" | "yFormat">,
    axes: Pick<LossAxes, "left" | "right" | "top" | "bottom" | "x" | "y" | "xEnds">,
    drawn: readonly ReadCurve[],
  ): void;
}

export function createCrosshair(root: HTMLElement, svg: SVGSVGElement): Crosshair {
  const group = addSvg(svg, "g");
  const box = addElement(root, "div", "viz-box");
  box.ariaHidden = "true";
  box.hidden = true;
  const head = addElement(box, "div", "viz-box-head");
  const rows: { readonly row: HTMLElement; readonly name: HTMLElement; readonly value: HTMLElement }[] = [];

  function toRow(index: number) {
    const row = rows[index]?.row ?? addElement(box, "div", "viz-box-row");
    const known = rows[index] ?? {
      row,
      name: addElement(row, "span", "viz-box-name"),
      value: addElement(row, "b", "viz-box-value"),
    };
    rows[index] = known;
    return known;
  }

  return {
    draw(x, data, axes, drawn) {
      const shown = x !== null && x >= axes.xEnds[0] && x <= axes.xEnds[1] && drawn.length > 0;
      box.hidden = !shown;
      setAttributes(group, { visibility: shown ? "visible" : "hidden" });
      if (!shown) return;
      const left = axes.x(x);
      const points = drawn
        .flatMap(({ curve, ys }) => {
          const index = findNearest(curve.xs, x);
          return index < 0 ? [] : [{ curve, x: curve.xs[index]!, y: ys[index]! }];
        })
        .toSorted((a, b) => b.y - a.y);

      const parts = openParts(group);
      const column = Math.round(left) + 0.5;
      parts.put("line", { class: "viz-cross", x1: column, x2: column, y1: axes.top, y2: axes.bottom });
      for (const { curve, x, y } of points) {
        if (!Number.isFinite(y)) continue;
        const center = { cx: axes.x(x).toFixed(1), cy: axes.y(y).toFixed(1) };
        parts.put("circle", { class: `viz-ring viz-${curve.color}`, ...center, r: 3.5 });
      }
      parts.end();

      setText(head, `${data.xLabel} ${data.xFormat(x)}`);
      points.forEach(({ curve, y }, i) => {
        const { row, name, value } = toRow(i);
        row.className = `viz-box-row viz-${curve.color}`;
        setText(name, curve.label);
        setText(value, data.yFormat(y));
      });
      for (const { row } of rows.splice(points.length)) row.remove();
      // beside the line, on the side with more room: no measuring, so no extra layout
      const onRight = left < (axes.left + axes.right) / 2;
      box.style.left = onRight ? `${left + 12}px` : "auto";
      box.style.right = onRight ? "auto" : `${root.clientWidth - left + 12}px`;
    },
  };
}
