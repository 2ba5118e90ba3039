import { useId, type CSSProperties } from "react";
import { useAllowed } from "./allowed.ts";
import { LockMark } from "./LockMark.tsx";
import { useDraft } from "./useDraft.ts";
import "./Field.css";
import "./Slider.css";

interface SliderProps {
  readonly label: string;
  readonly value: number;
  /** Evenly spaced values, or a list of values in rising order (for a logarithmic scale, say). */
  readonly scale: { readonly min: number; readonly max: number; readonly step: number } | readonly number[];
  readonly toText: (value: number) => string;
  readonly onInput?: (value: number) => void;
  readonly onCommit?: (value: number) => void;
  readonly disabled?: boolean;
  /** A short line below, read with the label. */
  readonly hint?: string;
}

export function Slider({
  label,
  value,
  scale,
  toText,
  onInput,
  onCommit,
  disabled = false,
  hint,
}: SliderProps) {
  const id = useId();
  const { allows, narrow } = useAllowed();
  const stops = "min" in scale ? null : toAllowed(scale, value, allows);
  const range =
    "min" in scale ? narrow(scale) : { min: 0, max: Math.max(0, (stops?.length ?? 0) - 1), step: 1 };
  const toValue = (position: number) => (stops ? (stops[position] ?? value) : position);
  const { shown, input } = useDraft(stops ? toNearestIndex(stops, value) : value, {
    onInput: (position) => onInput?.(toValue(position)),
    onCommit: (position) => onCommit?.(toValue(position)),
  });
  // At rest the text is of the true value, which may lie between two stops.
  const isMoved = stops !== null && shown !== toNearestIndex(stops, value);
  const text = toText(stops && !isMoved ? value : toValue(shown));
  const share = range.max > range.min ? (shown - range.min) / (range.max - range.min) : 0;
  return (
    <div className="field" data-disabled={disabled || undefined}>
      <div className="field-head">
        <label htmlFor={id}>
          {label}
          <LockMark />
        </label>
        <output htmlFor={id} aria-hidden="true">
          {text}
        </output>
      </div>
      <div className="slider" style={{ "--share": share } as CSSProperties}>
        <input
          {...input}
          {...range}
          id={id}
          type="range"
          disabled={disabled}
          aria-valuetext={text}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span className="slider-bubble" aria-hidden="true">
          {text}
        </span>
      </div>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The stops that are left; where none is, the value stays what it is. */
function toAllowed(
  stops: readonly number[],
  value: number,
  allows: (value: number) => boolean,
): readonly number[] {
  const left = stops.filter(allows);
  return left.length > 0 ? left : [value];
}

function toNearestIndex(stops: readonly number[], value: number): number {
  return stops.reduce(
    (best, stop, i) => (Math.abs(stop - value) < Math.abs((stops[best] ?? stop) - value) ? i : best),
    0,
  );
}
