import { useId, type CSSProperties } from "react";
import { LockMark } from "./LockMark.tsx";
import { useDraft } from "./useDraft.ts";
import "./Field.css";
import "./SplitBar.css";

interface SplitBarProps {
  readonly label: string;
  /** Share of the first part, 0 to 1. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Words on each part ("350 train", "150 test") and beside the label ("70 : 30") for a share. */
  readonly toTexts: (share: number) => {
    readonly first: string;
    readonly second: string;
    readonly ratio: string;
  };
  readonly onInput?: (share: number) => void;
  readonly onCommit?: (share: number) => void;
  readonly disabled?: boolean;
}

/** A bar cut in two by a handle: under the hood a slider. */
export function SplitBar({
  label,
  value,
  min,
  max,
  step,
  toTexts,
  onInput,
  onCommit,
  disabled = false,
}: SplitBarProps) {
  const id = useId();
  const { shown, input } = useDraft(value, { onInput, onCommit });
  const texts = toTexts(shown);
  return (
    <div className="field" data-disabled={disabled || undefined}>
      <div className="field-head">
        <label htmlFor={id}>
          {label}
          <LockMark />
        </label>
        <output htmlFor={id} aria-hidden="true">
          {texts.ratio}
        </output>
      </div>
      <div className="split-bar" style={{ "--share": shown, "--min": min, "--max": max } as CSSProperties}>
        <span aria-hidden="true">{texts.first}</span>
        <span aria-hidden="true">{texts.second}</span>
        <input
          {...input}
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          disabled={disabled}
          aria-valuetext={`${texts.first}, ${texts.second}`}
        />
      </div>
    </div>
  );
}
