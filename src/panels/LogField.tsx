import type { Range } from "#model/range.ts";
import { RangeField } from "#panels/RangeField.tsx";
import { Slider } from "#ui/Slider.tsx";
import "./LogField.css";

interface LogFieldProps {
  readonly label: string;
  readonly value: number;
  readonly range: Range;
  /** The stops of the slider, in rising order; any other value in the range can be typed. */
  readonly stops: readonly number[];
  readonly onCommit: (value: number) => void;
  readonly hint?: string;
}

/** A number that is felt by its size: typed freely, or slid over stops that grow by the factor of about three. */
export function LogField({ label, value, range, stops, onCommit, hint }: LogFieldProps) {
  return (
    <div className="log-field">
      <RangeField label={label} value={value} range={range} onCommit={onCommit} {...(hint ? { hint } : {})} />
      <Slider label={label} value={value} scale={stops} toText={String} onCommit={onCommit} />
    </div>
  );
}
