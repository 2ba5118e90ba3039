import { useText } from "#i18n/TextContext.tsx";
import { StarField } from "#panels/results/ratings/StarField.tsx";
import { IconButton } from "#ui/IconButton.tsx";

interface RateRowProps {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly range: readonly [least: number, most: number];
  readonly stars: number | null;
  /** Null takes them away. */
  readonly onRate: (stars: number | null) => void;
}

/** A thing with the visitor's stars. */
export function RateRow({ name, kinds, range, stars, onRate }: RateRowProps) {
  const { t } = useText();
  return (
    <li className="rate-row">
      <span className="rate-words">
        <span title={name}>{name}</span>
        <span className="cap">{kinds.join(" · ")}</span>
      </span>
      <StarField name={name} range={range} value={stars} onRate={onRate} />
      {stars !== null && (
        <IconButton
          icon="close"
          small
          label={t("ratings.you.unrate", { name })}
          onClick={() => onRate(null)}
        />
      )}
    </li>
  );
}
