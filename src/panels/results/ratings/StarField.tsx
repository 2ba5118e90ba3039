import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { formatTick } from "#viz/formatNumber.ts";

interface StarFieldProps {
  /** The name of what is rated. */
  readonly name: string;
  readonly range: readonly [least: number, most: number];
  /** Null: not rated. */
  readonly value: number | null;
  readonly onRate: (stars: number) => void;
}

/** A few stars to choose from: radio buttons, so the arrow keys choose. Up to the chosen one they are filled. */
export function StarField({ name, range: [least, most], value, onRate }: StarFieldProps) {
  const { t } = useText();
  const group = useId();
  const steps = Array.from({ length: Math.floor(most - least) + 1 }, (_, i) => least + i);
  return (
    <span className="stars" role="radiogroup" aria-label={t("ratings.starsOf", { name })}>
      {steps.map((stars) => (
        <label key={stars} data-filled={(value !== null && stars <= value) || undefined}>
          <input
            type="radio"
            name={group}
            aria-label={t("ratings.stars", { count: formatTick(stars) })}
            checked={value === stars}
            onChange={() => onRate(stars)}
          />
          <span aria-hidden="true">{toGlyph(stars, value)}</span>
        </label>
      ))}
    </span>
  );
}

/** No star at all is an answer, too. */
function toGlyph(stars: number, value: number | null): string {
  const isFilled = value !== null && stars <= value;
  if (stars === 0) return value === 0 ? "●" : "○";
  return isFilled ? "★" : "☆";
}
