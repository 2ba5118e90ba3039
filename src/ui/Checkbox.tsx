import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import "./Checkbox.css";

interface CheckboxProps {
  readonly label: ReactNode;
  /** What a screen reader says when the label is a formula. */
  readonly name?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, name, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={name}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="checkbox-box">
        <Icon name="check" small />
      </span>
      <span className="checkbox-label">{label}</span>
    </label>
  );
}
