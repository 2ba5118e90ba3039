/**
 * @file Shares 0…1 side by side, as accuracy by step or by length, over the line that chance gives: bars no higher than
 * it are no better than guessing.
 */
import { createBarReader } from "./barReader.ts";
import "./charts.css";
import { addElement, addSvg, openParts, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import "./shareBars.css";

export interface ShareBarsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** 0…1; NaN where there is none. */
  readonly shares: ArrayLike<number>;
  /** What guessing reaches, 0…1. */
  readonly chance: number;
  /** Words for both ends of the axis. */
  readonly ends: readonly [low: string, high: string];
  /** A bar in words. */
  readonly describe: (index: number) => string;
}

export interface ShareBars {
  update(data: ShareBarsData): void;
  destroy(): void;
}

export function createShareBars(host: HTMLElement): ShareBars {
  const root = addElement(host, "div", "viz-shares");
  const side = addElement(root, "div", "viz-shares-side");
  side.ariaHidden = "true";
  const [top, bottom] = [addElement(side, "span", ""), addElement(side, "span", "")];
  const plot = addElement(root, "div", "viz-shares-plot");
  plot.tabIndex = 0;
  plot.setAttribute("role", "img");
  const svg = addSvg(plot, "svg", { "aria-hidden": "true" });
  const bars = addSvg(svg, "g");
  const box = addElement(plot, "div", "viz-box");
  box.setAttribute("role", "status");
  let data: ShareBarsData | null = null;
  const reader = createBarReader(plot, box, () => data?.shares.length ?? 0, draw);

  function draw(): void {
    const { width, height } = sizeOf(plot);
    if (!data || width === 0) return;
    if (plot.ariaLabel !== data.label) plot.ariaLabel = data.label;
    setText(top, data.ends[1]);
    setText(bottom, data.ends[0]);
    setAttributes(svg, { width, height });
    const { shares, chance } = data;
    const { at } = reader;
    const step = width / shares.length;
    const gap = step >= 6 ? 1 : 0;
    const parts = openParts(bars);
    for (let i = 0; i < shares.length; i++) {
      if (!Number.isFinite(shares[i])) continue;
      const size = Math.max(1, height * Math.min(1, Math.max(0, shares[i]!)));
      const place = { x: (i * step).toFixed(1), y: (height - size).toFixed(1), height: size.toFixed(1) };
      const shade = at === null || at === i ? 1 : 0.55;
      const width = Math.max(1, step - gap).toFixed(1);
      parts.put("rect", { class: "viz-shares-bar", ...place, width, "fill-opacity": shade });
    }
    const base = Math.round(height * (1 - chance)) + 0.5;
    parts.put("line", { class: "viz-axis", x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5 });
    parts.put("line", { class: "viz-shares-chance", x1: 0, x2: width, y1: base, y2: base });
    parts.end();
    reader.tell(at === null ? null : data.describe(at), width);
  }

  const unwatch = watchSize(plot, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      reader.destroy();
      unwatch();
      root.remove();
    },
  };
}
