import { useId } from "react";
import type { Choice } from "./choice.ts";
import { useAllowed } from "./allowed.ts";
import { Icon } from "./Icon.tsx";
import { LockMark } from "./LockMark.tsx";
import "./Field.css";
import "./Select.css";

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
  readonly hint?: string;
}

/** The browser's own list, in our dress. */
export function Select<T extends string>({
  label,
  value,
  choices,
  onChange,
  disabled = false,
  hint,
}: SelectProps<T>) {
  const id = useId();
  const { allows } = useAllowed();
  const offered = choices.filter((choice) => choice.value === value || allows(choice.value));
  return (
    <div className="field" data-disabled={disabled || undefined}>
      <div className="field-head">
        <label htmlFor={id}>
          {label}
          <LockMark />
        </label>
      </div>
      <div className="select">
        <select
          id={id}
          className="field-box"
          value={value}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            const choice = offered[event.target.selectedIndex];
            if (choice) onChange(choice.value);
          }}
        >
          {offered.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
        <Icon name="down" small />
      </div>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
