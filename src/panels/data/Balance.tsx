import { useId, useMemo, type CSSProperties } from "react";
import { toClassBalance } from "#data/classBalance.ts";
import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toClassNames } from "#panels/results/pictureSet.ts";
import { formatCount } from "#viz/formatNumber.ts";
import "./Balance.css";

/** How many training pictures each class has, as bars. */
export function Balance({ dataset }: { readonly dataset: ImageDataset }) {
  const { t, lang } = useText();
  const id = useId();
  const names = toClassNames(dataset, lang);
  const balance = useMemo(() => toClassBalance(dataset), [dataset]);
  if (!balance) return null;
  const most = Math.max(1, ...balance.train);
  return (
    <div>
      <div className="field-head">
        <span id={id}>{t("data.balance")}</span>
      </div>
      <ul className="balance" aria-labelledby={id}>
        {balance.train.map((count, index) => {
          const [name, train] = [names[index] ?? "", formatCount(count)];
          const test = formatCount(balance.test[index] ?? 0);
          return (
            <li key={name} title={t("data.balance.row", { name, train, test })}>
              <span className="balance-name">{name}</span>
              <span className="balance-bar" aria-hidden="true" style={toShare(count / most)} />
              <span className="balance-count num">{train}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function toShare(share: number): CSSProperties {
  return { "--share": share } as CSSProperties;
}
