import { useId, type CSSProperties, type ReactNode } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { isRegressionSet, maxPaintedClasses, maxPaintedPoints, type PlaneData } from "#model/data.ts";
import { toTask } from "#model/task.ts";
import { Control } from "#state/Control.tsx";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import type { Brush } from "#state/view.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { formatSigned } from "#viz/formatNumber.ts";
import "./PaintTools.css";

const values = [
  [-1, "var(--div-n3)"],
  [-0.5, "var(--div-n2)"],
  [0, "var(--div-0)"],
  [0.5, "var(--div-p2)"],
  [1, "var(--div-p3)"],
] as const;

/** The colours of the brush, above the map while it paints. */
export function PaintTools() {
  const data = useExperiment(({ data }) => data);
  const brush = useView(({ brush }) => brush);
  return brush && data.kind === "plane" ? (
    <Control name="data.painted">
      <Tools data={data} brush={brush} />
    </Control>
  ) : null;
}

function Tools({ data, brush }: { readonly data: PlaneData; readonly brush: NonNullable<Brush> }) {
  const { t } = useText();
  const { view } = usePlayground();
  const name = useId();
  const choice = (label: string, next: NonNullable<Brush>, face: ReactNode) => (
    <label key={label} title={label}>
      <input
        type="radio"
        name={name}
        aria-label={label}
        checked={isSame(brush, next)}
        onChange={() => view.setState({ brush: next })}
      />
      {face}
    </label>
  );
  return (
    <div className="paint-tools">
      <div className="paint-choices" role="radiogroup" aria-label={t("data.paint.brush")}>
        {isRegressionSet(data.set)
          ? values.map(([label, color]) =>
              choice(
                t("data.value", { value: formatSigned(label) }),
                { kind: "paint", label },
                <Swatch color={color} />,
              ),
            )
          : toClasses(data).map(({ label, isNew }) =>
              choice(
                t(isNew ? "data.paint.newClass" : "data.class", { n: "ABCD"[label]! }),
                { kind: "paint", label },
                <Swatch color={`var(--cat-${label})`} isNew={isNew} />,
              ),
            )}
        {choice(
          t("data.erase"),
          { kind: "erase" },
          <span className="paint-swatch paint-eraser">
            <Icon name="erase" small />
          </span>,
        )}
      </div>
      <p className="cap" role="status">
        {data.painted.length >= maxPaintedPoints
          ? t("data.paint.full", { max: maxPaintedPoints })
          : t("data.paint.count", { count: data.painted.length })}
      </p>
      <Button small onClick={() => view.setState({ brush: null })}>
        {t("data.paint.done")}
      </Button>
    </div>
  );
}

interface SwatchProps {
  readonly color: string;
  readonly isNew?: boolean;
}

function Swatch({ color, isNew = false }: SwatchProps) {
  return (
    <span
      className={isNew ? "paint-swatch paint-swatch-new" : "paint-swatch"}
      style={{ "--swatch": color } as CSSProperties}
    />
  );
}

/** Those that are there, and the next one, which would be new. */
function toClasses(data: PlaneData): { readonly label: number; readonly isNew: boolean }[] {
  const { classes } = toTask(data);
  return Array.from({ length: Math.min(maxPaintedClasses, classes + 1) }, (_, label) => ({
    label,
    isNew: label >= classes,
  }));
}

function isSame(a: NonNullable<Brush>, b: NonNullable<Brush>): boolean {
  return a.kind === "erase" ? b.kind === "erase" : b.kind === "paint" && a.label === b.label;
}
