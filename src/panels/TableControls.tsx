import { useText } from "#i18n/TextContext.tsx";
import type { TableData } from "#model/data.ts";
import { setData } from "#model/edit.ts";
import { findTableFacts } from "#model/tables.ts";
import { ColumnChoice } from "#panels/ColumnChoice.tsx";
import { ClassList } from "#panels/ClassList.tsx";
import { TableAbout } from "#panels/TableAbout.tsx";
import { toColumnName, toReadable } from "#i18n/tableWords.ts";
import { AboutSet } from "#panels/data/AboutSet.tsx";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { usePointData } from "#panels/usePointData.ts";
import { useSetText } from "#panels/useSetText.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Select } from "#ui/Select.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./TableControls.css";

/** What can be chosen of a table: the columns that are learned from, and the two that span the map. */
export function TableControls({ data }: { readonly data: TableData }) {
  const { t } = useText();
  const { document } = usePlayground();
  const { name, about } = useSetText();
  const pack = usePackAbout();
  const facts = findTableFacts(data);
  return (
    <div className="data-controls">
      <div className="table-about">
        <p className="cap">{about}</p>
        {data.set === "breast-cancer" && <p className="table-warning">{t("data.notForDiagnosis")}</p>}
        {data.pack === null ? (
          <TableAbout set={data.set} name={name} />
        ) : (
          pack && <AboutSet name={name} about={pack} />
        )}
      </div>
      <ClassList />
      {facts && (
        <p className="cap">
          {t("data.train", { count: formatCount(facts.train) })},{" "}
          {t("data.test", { count: formatCount(facts.test) })}
        </p>
      )}
      <ColumnChoice
        key={data.set}
        data={data}
        onChange={(without) => document.edit((experiment) => setData(experiment, { ...data, without }))}
      />
      <MapAxes data={data} />
    </div>
  );
}

function MapAxes({ data }: { readonly data: TableData }) {
  const { t, lang } = useText();
  const { document } = usePlayground();
  const table = usePointData()?.table;
  const columns = findTableFacts(data)?.columns ?? [];
  const used = columns.filter((column) => !data.without.includes(column));
  const [first, second] = toShownAxes(data, used);
  if (first === undefined || second === undefined) return null;
  const choices = used.map((column) => {
    const index = table?.columns.indexOf(column) ?? -1;
    return {
      value: column,
      label: table && index >= 0 ? toColumnName(table, index, lang) : toReadable(column),
    };
  });
  const change = (axes: readonly [string, string]) =>
    document.edit((experiment) => setData(experiment, { ...data, axes }));
  return (
    <>
      <Select
        label={t("data.axis.first")}
        value={first}
        choices={choices}
        onChange={(column) => change([column, column === second ? first : second])}
      />
      <Select
        label={t("data.axis.second")}
        value={second}
        choices={choices}
        onChange={(column) => change([column === first ? second : first, column])}
        hint={t("data.axes.about")}
      />
    </>
  );
}

/** The chosen axes while the network gets both, else its first two columns. */
function toShownAxes({ axes }: TableData, used: readonly string[]): readonly (string | undefined)[] {
  return axes?.every((axis) => used.includes(axis)) ? axes : [used[0], used[1]];
}
