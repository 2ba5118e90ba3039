import { thin } from "#viz/curve.ts";
import "./SeriesLine.css";

const width = 120;
const height = 24;

interface SeriesLineProps {
  readonly values: ArrayLike<number> & Iterable<number>;
  /** Read by who cannot see it; a line beside its name says nothing more. */
  readonly label?: string;
}

/** A whole series in a line of text. Gaps stay open. */
export function SeriesLine({ values, label }: SeriesLineProps) {
  const xs = Float64Array.from({ length: values.length }, (_, i) => i);
  const kept = thin(xs, values, 0, values.length - 1, width);
  const known = kept.map((i) => values[i]!).filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const path = kept.map((i, k) => {
    const value = values[i]!;
    if (!Number.isFinite(value)) return "";
    const x = (width * i) / Math.max(1, values.length - 1);
    const y = height - 2 - ((height - 4) * (value - low)) / (high - low || 1);
    const isOpen = k > 0 && Number.isFinite(values[kept[k - 1]!]);
    return `${isOpen ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
  });
  return (
    <svg
      className="series-line"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={path.join("")} />
    </svg>
  );
}
