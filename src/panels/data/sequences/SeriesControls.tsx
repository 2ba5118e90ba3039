import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { setData } from "#model/edit.ts";
import { findSeries, findSeriesFacts } from "#model/sequenceFacts.ts";
import { sequenceRanges, type SeriesData } from "#model/sequenceData.ts";
import { Control } from "#state/Control.tsx";
import { AboutSequences } from "#panels/data/sequences/AboutSequences.tsx";
import { SeriesColumns } from "#panels/data/sequences/SeriesColumns.tsx";
import { SeriesLine } from "#panels/data/sequences/SeriesLine.tsx";
import { useSeries } from "#panels/data/sequences/useSeries.ts";
import { useDrag } from "#panels/useDrag.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";
import { Select } from "#ui/Select.tsx";
import { Slider } from "#ui/Slider.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./SeriesControls.css";

const windows = [6, 8, 12, 16, 20, 24, 30, 36, 48, 60, 72, 96, 120, 144, 180, 240, 365];
const horizons = [1, 2, 3, 4, 5, 6, 7, 10, 12, 14, 18, 21, 24, 30, 36, 48, 60];

/** Which series and which of its columns, and how it is cut into windows. */
export function SeriesControls({ data }: { readonly data: SeriesData }) {
  const { t } = useText();
  const { document } = usePlayground();
  const dataset = useSeries();
  const change = (patch: Partial<SeriesData>) =>
    document.edit((experiment) => setData(experiment, { ...data, ...patch }));
  return (
    <div className="data-controls">
      <AboutSequences about={dataset?.about ?? null} />
      <Which data={data} onChange={change} />
      {dataset && <Columns data={data} dataset={dataset} onChange={(columns) => change({ columns })} />}
      <Cut data={data} />
      <div className="field">
        <div className="field-head">
          <span>{t("series.target")}</span>
        </div>
        <Segment
          label={t("series.target")}
          value={data.target}
          choices={(["value", "change"] as const).map((value) => ({
            value,
            label: t(`series.target.${value}`),
          }))}
          onChange={(target) => change({ target })}
        />
        <p className="field-hint">{t(`series.target.${data.target}.about`)}</p>
      </div>
    </div>
  );
}

interface WhichProps {
  readonly data: SeriesData;
  readonly onChange: (patch: Partial<SeriesData>) => void;
}

/** A set may have several series; another one begins with its first column. */
function Which({ data, onChange }: WhichProps) {
  const { t } = useText();
  const all = findSeriesFacts(data)?.series ?? [];
  if (all.length < 2) return null;
  return (
    <Select
      label={t("series.which")}
      value={data.series}
      choices={all.map(({ id }) => {
        const key = `series.name.${id}`;
        return { value: id, label: data.pack === null && isMessageKey(key) ? t(key) : id };
      })}
      onChange={(series) =>
        onChange({ series, columns: all.find(({ id }) => id === series)!.columns.slice(0, 1) })
      }
    />
  );
}

interface ColumnsProps {
  readonly data: SeriesData;
  readonly dataset: SeriesDataset;
  readonly onChange: (columns: readonly string[]) => void;
}

/** A series with one column is shown; of several one is forecast, and any are read. */
function Columns({ data, dataset, onChange }: ColumnsProps) {
  const { t } = useText();
  const { table, times } = dataset;
  const [from, to] = [times[0] ?? "", times.at(-1) ?? ""];
  return (
    <div className="series-shown">
      {table.length > 1 ? (
        <Control name="data.features">
          <SeriesColumns columns={table} chosen={data.columns} onChange={onChange} />
        </Control>
      ) : (
        <SeriesLine values={dataset.values} />
      )}
      <p className="cap num">{t("series.extent", { rows: formatCount(times.length), from, to })}</p>
    </div>
  );
}

/** How much is read, and how much is told. */
function Cut({ data }: { readonly data: SeriesData }) {
  const { t } = useText();
  const drag = useDrag();
  const rows = findSeries(data)?.rows ?? 0;
  const change = (patch: Partial<SeriesData>) =>
    drag.edit((experiment) =>
      experiment.data.kind === "series" ? setData(experiment, { ...experiment.data, ...patch }) : experiment,
    );
  const toText = (count: number) => t("series.steps", { count });
  // A fifth of the rows tests; the window has to leave some of the others to learn from.
  const longest = Math.max(windows[0]!, Math.floor(rows / 2));
  return (
    <>
      <Slider
        label={t("series.window")}
        value={data.window}
        scale={windows.filter((stop) => stop <= longest && stop <= sequenceRanges.window.max)}
        toText={toText}
        onInput={(window) => change({ window })}
        onCommit={drag.end}
        hint={t("series.window.about")}
      />
      <Slider
        label={t("series.horizon")}
        value={data.horizon}
        scale={horizons.filter((stop) => stop <= Math.max(1, rows / 8))}
        toText={toText}
        onInput={(horizon) => change({ horizon })}
        onCommit={drag.end}
        hint={t("series.horizon.about")}
      />
    </>
  );
}
