import { useText } from "#i18n/TextContext.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { formatCount } from "#viz/formatNumber.ts";

interface PersonPickerProps {
  readonly users: number;
  readonly user: number;
  readonly onUser: (user: number) => void;
}

/** People are numbered from 1: nobody knows more of them. */
export function PersonPicker({ users, user, onUser }: PersonPickerProps) {
  const { t } = useText();
  const toOther = () => onUser((user + 1 + Math.floor(Math.random() * Math.max(1, users - 1))) % users);
  return (
    <div className="ratings-picker">
      <RangeField
        label={t("ratings.person.label")}
        value={user + 1}
        range={{ min: 1, max: users, integer: true }}
        step={1}
        onCommit={(n) => onUser(n - 1)}
      />
      <span className="cap">{t("ratings.person.of", { count: formatCount(users) })}</span>
      <span className="sp" />
      <IconButton icon="dice" small label={t("ratings.person.random")} onClick={toOther} />
    </div>
  );
}
