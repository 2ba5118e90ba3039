/** @file A few numbers in their order as a thin line on a small card, about a line for zero. */
import { line } from "d3";
import { addSvg, setAttributes, sizeOf, watchSize } from "./element.ts";
import "./tiles.css";

export interface CurveTileData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** `[steps, columns]`: a line for each column, the first one strongest. */
  readonly values: Float32Array;
  readonly columns: number;
  /** |value| at the upper and lower edge. */
  readonly range: number;
}

export interface CurveTile {
  update(data: CurveTileData): void;
  destroy(): void;
}

/** More lines than these would only be a tangle. */
const mostLines = 4;
const edge = 3;

export function createCurveTile(host: HTMLElement): CurveTile {
  const svg = addSvg(host, "svg", { class: "viz-curve", role: "img" });
  const zero = addSvg(svg, "line", { class: "viz-curve-zero" });
  const paths = Array.from({ length: mostLines }, () => addSvg(svg, "path", { class: "viz-curve-line" }));
  let data: CurveTileData | null = null;

  function draw(): void {
    const { width, height } = sizeOf(host);
    if (!data || width === 0 || height === 0) return;
    const { label, values, columns, range } = data;
    if (svg.getAttribute("aria-label") !== label) svg.setAttribute("aria-label", label);
    setAttributes(svg, { width, height });
    setAttributes(zero, { x1: 0, x2: width, y1: height / 2, y2: height / 2 });
    const steps = values.length / columns;
    const toX = (step: number) => (steps > 1 ? edge + (step / (steps - 1)) * (width - 2 * edge) : width / 2);
    const toY = (value: number) =>
      height / 2 - (Math.max(-1, Math.min(1, value / (range || 1))) * (height - 2 * edge)) / 2;
    paths.forEach((path, column) => {
      const points = Array.from({ length: column < columns ? steps : 0 }, (_, step): [number, number] => [
        toX(step),
        toY(values[step * columns + column]!),
      ]);
      const isDot = points.length === 1;
      const [x, y] = points[0] ?? [0, 0];
      const shape = isDot
        ? `M${x - 3} ${y}h6`
        : (line()(points.filter(([, at]) => Number.isFinite(at))) ?? "");
      setAttributes(path, { d: shape });
    });
  }

  const unwatch = watchSize(host, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      unwatch();
      svg.remove();
    },
  };
}
