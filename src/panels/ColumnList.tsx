import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toReadable } from "#i18n/tableWords.ts";
import type { TableData } from "#model/data.ts";
import { findTableFacts } from "#model/tables.ts";
import { usePointData } from "#panels/usePointData.ts";
import { Checkbox } from "#ui/Checkbox.tsx";
import "./ColumnList.css";

/** Longer lists can be searched. */
const mostUnsearched = 12;

interface ColumnListProps {
  readonly data: TableData;
  readonly onChange: (without: readonly string[]) => void;
}

/** The columns of a table; those that are ticked go into the network. The last one stays. */
export function ColumnList({ data, onChange }: ColumnListProps) {
  const { t } = useText();
  const [query, setQuery] = useState("");
  const toName = useColumnNames();
  const columns = findTableFacts(data)?.columns ?? [];
  const used = columns.filter((column) => !data.without.includes(column));
  const wanted = query.trim().toLowerCase();
  const found = columns.filter((column) => toName(column).toLowerCase().includes(wanted));
  return (
    <>
      {columns.length > mostUnsearched && (
        <input
          className="field-box column-search"
          type="search"
          value={query}
          aria-label={t("data.columns.search")}
          placeholder={t("data.columns.search")}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <div className="column-list" role="group" aria-label={t("data.columns")}>
        {found.map((column) => {
          const isUsed = used.includes(column);
          return (
            <Checkbox
              key={column}
              label={toName(column)}
              checked={isUsed}
              disabled={isUsed && used.length === 1}
              onChange={(on) =>
                onChange(on ? data.without.filter((name) => name !== column) : [...data.without, column])
              }
            />
          );
        })}
        {found.length === 0 && <p className="cap">{t("data.columns.none")}</p>}
      </div>
    </>
  );
}

/** Columns that are left out have no place in the data set, and so keep the names of the file. */
function useColumnNames(): (column: string) => string {
  const { lang } = useText();
  const table = usePointData()?.table;
  return (column) => {
    const index = table?.columns.indexOf(column) ?? -1;
    return toReadable((lang === "zh" && table?.columnsZh[index]) || column);
  };
}
