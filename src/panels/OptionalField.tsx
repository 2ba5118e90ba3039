import type { Range } from "#model/range.ts";
import { RangeField } from "#panels/RangeField.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import "./OptionalField.css";

interface OptionalFieldProps {
  readonly label: string;
  /** Null: off. */
  readonly value: number | null;
  readonly range: Range;
  /** What switching it on begins with. */
  readonly initial: number;
  readonly onCommit: (value: number | null) => void;
}

/** A rule that is off, or on with a number. */
export function OptionalField({ label, value, range, initial, onCommit }: OptionalFieldProps) {
  return (
    <div className="optional-field">
      <Checkbox label={label} checked={value !== null} onChange={(on) => onCommit(on ? initial : null)} />
      {value !== null && <RangeField label={label} value={value} range={range} onCommit={onCommit} />}
    </div>
  );
}
