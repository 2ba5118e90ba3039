import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { SeriesLine } from "#panels/data/sequences/SeriesLine.tsx";
import { formatTick } from "#viz/formatNumber.ts";
import "./SeriesColumns.css";

export interface ShownColumn {
  readonly name: string;
  readonly values: ArrayLike<number> & Iterable<number>;
}

interface SeriesColumnsProps {
  readonly columns: readonly ShownColumn[];
  /** Names of those that are read; the first one is forecast. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** The columns of a series, each as a small line: one is forecast, any may be read. */
export function SeriesColumns({ columns, chosen, onChange }: SeriesColumnsProps) {
  const { t } = useText();
  const group = useId();
  const [forecast] = chosen;
  const inOrder = (names: ReadonlySet<string>, first: string) => [
    first,
    ...columns.flatMap(({ name }) => (names.has(name) && name !== first ? [name] : [])),
  ];
  return (
    <table className="series-columns">
      <thead>
        <tr>
          <th scope="col">{t("series.columns")}</th>
          <th scope="col" aria-label={t("series.columns.line")} />
          <th scope="col">{t("series.columns.forecast")}</th>
          <th scope="col">{t("series.columns.read")}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, values }) => (
          <tr key={name} data-chosen={chosen.includes(name) || undefined}>
            <th scope="row" title={name}>
              {name}
            </th>
            <td className="series-columns-line">
              <SeriesLine values={values} label={t("series.columns.range", { name, ...toRange(values) })} />
            </td>
            <td>
              <input
                type="radio"
                name={group}
                aria-label={t("series.columns.forecastOne", { name })}
                checked={name === forecast}
                onChange={() => onChange(inOrder(new Set(chosen), name))}
              />
            </td>
            <td>
              <input
                type="checkbox"
                aria-label={t("series.columns.readOne", { name })}
                checked={chosen.includes(name)}
                disabled={name === forecast}
                onChange={({ target }) => {
                  const names = new Set(chosen);
                  if (target.checked) names.add(name);
                  else names.delete(name);
                  onChange(inOrder(names, forecast ?? name));
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function toRange(values: ShownColumn["values"]): { readonly min: string; readonly max: string } {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min: formatTick(min), max: formatTick(max) };
}
