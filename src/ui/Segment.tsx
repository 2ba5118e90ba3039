import { useId } from "react";
import { useAllowed } from "./allowed.ts";
import type { Choice } from "./choice.ts";
import "./Segment.css";

interface SegmentProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  /** Round ends, for the language. */
  readonly round?: boolean;
}

/** One of a few, side by side: radio buttons, so the arrow keys choose. */
export function Segment<T extends string>({
  label,
  value,
  choices,
  onChange,
  disabled = false,
  round = false,
}: SegmentProps<T>) {
  const name = useId();
  const { allows } = useAllowed();
  const offered = choices.filter((choice) => choice.value === value || allows(choice.value));
  return (
    <div className={round ? "segment segment-round" : "segment"} role="radiogroup" aria-label={label}>
      {offered.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            disabled={disabled || choice.disabled}
            aria-label={choice.name}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
