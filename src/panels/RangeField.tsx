import { useText } from "#i18n/TextContext.tsx";
import type { Range } from "#model/range.ts";
import { useAllowed } from "#ui/allowed.ts";
import { NumberField } from "#ui/NumberField.tsx";
import { formatTick } from "#viz/formatNumber.ts";

interface RangeFieldProps {
  readonly label: string;
  readonly value: number;
  readonly range: Range;
  readonly onCommit: (value: number) => void;
  /** Of the arrow keys; a tenth of the value's size when absent. */
  readonly step?: number;
  readonly hint?: string;
  readonly disabled?: boolean;
}

/** A number within one of the model's ranges; a refused text is answered with the range. */
export function RangeField({ label, value, range, onCommit, step, hint, disabled }: RangeFieldProps) {
  const { t } = useText();
  const { listed, narrow } = useAllowed();
  return (
    <NumberField
      label={label}
      value={value}
      min={range.min}
      max={range.max}
      integer={range.integer ?? false}
      step={step ?? toStep(range, value)}
      toText={String}
      toError={() =>
        listed?.length
          ? t("field.listed", { values: listed.map(formatTick).join(", ") })
          : t(range.integer ? "field.wholeRange" : "field.range", {
              min: formatTick(narrow(range).min),
              max: formatTick(narrow(range).max),
            })
      }
      onCommit={onCommit}
      {...(hint === undefined ? {} : { hint })}
      {...(disabled === undefined ? {} : { disabled })}
    />
  );
}

function toStep(range: Range, value: number): number {
  const size = value === 0 ? 0.001 : 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return range.integer ? Math.max(1, Math.round(size)) : size;
}
