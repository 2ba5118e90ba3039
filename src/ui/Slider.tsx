import { useId, type CSSProperties } from "react";
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
  const stops = "min" in scale ? null : scale;
  const range = "min" in scale ? scale : { min: 0, max: scale.length - 1, step: 1 };
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
        <label htmlFor={id}>{label}</label>
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

function toNearestIndex(stops: readonly number[], value: number): number {
  return stops.reduce(
    (best, stop, i) => (Math.abs(stop - value) < Math.abs((stops[best] ?? stop) - value) ? i : best),
    0,
  );
}
