import { useEffect, useEffectEvent, useId, useRef, useState } from "react";
import type { PackFault } from "#data/packFault.ts";
import type { Series } from "#data/series.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toProblemText } from "#i18n/problemText.ts";
import { createSeriesData } from "#model/sequencePresets.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import { SeriesColumns } from "#panels/data/sequences/SeriesColumns.tsx";
import { SeriesFaults, UnreadFile } from "#panels/data/sequences/SeriesFaults.tsx";
import { useOwnSeries, type OwnSeriesDraft } from "#panels/data/sequences/useOwnSeries.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Select } from "#ui/Select.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "#ui/Field.css";
import "./SeriesSheet.css";

/** Brings a series of the person's own in: pasted, chosen, or dropped on the page (`dropped`). */
export function SeriesSheet({ dropped }: { readonly dropped: File | null }) {
  const { t } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "series");
  const close = () => view.setState({ sheet: null });
  return (
    <Dialog open={isOpen} title={t("series.own.title")} closeLabel={t("app.close")} onClose={close}>
      <SeriesForm dropped={dropped} onDone={close} />
    </Dialog>
  );
}

interface SeriesFormProps {
  readonly dropped: File | null;
  readonly onDone: () => void;
}

function SeriesForm({ dropped, onDone }: SeriesFormProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const draft = useOwnSeries();
  const open = useEffectEvent((file: File) => void draft.open(file));
  useEffect(() => {
    if (dropped) open(dropped);
  }, [dropped]);
  const { parsed } = draft;
  const takeReady = () => {
    document.edit((experiment) => fitNetwork(experiment, createSeriesData("time-series")));
    onDone();
  };
  return (
    <div className="series-form">
      <p>{t("series.own.what")}</p>
      <SourceFields draft={draft} />
      <div role="alert">
        <UnreadFile draft={draft} />
        {parsed && <SeriesFaults faults={parsed.faults} onRepair={draft.repair} onReady={takeReady} />}
      </div>
      {parsed?.series && (
        <>
          <Extent series={parsed.series} />
          <SeriesColumns columns={parsed.series.columns} chosen={draft.chosen} onChange={draft.choose} />
          <p className="field-hint">{t("series.columns.about")}</p>
          <UseSeries draft={draft} onDone={onDone} />
        </>
      )}
    </div>
  );
}

/** Where the text comes from: a field to paste into, or a file in one of its encodings. */
function SourceFields({ draft }: { readonly draft: OwnSeriesDraft }) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  const { source } = draft;
  return (
    <>
      {source.isFile ? (
        <div className="series-file">
          <strong>{source.name}</strong>
          <Button look="quiet" small onClick={() => draft.paste("")}>
            {t("series.own.otherText")}
          </Button>
        </div>
      ) : (
        <label className="field">
          <span className="field-head">{t("series.own.paste")}</span>
          <textarea
            className="field-box series-text"
            rows={5}
            spellCheck={false}
            value={draft.text}
            onChange={({ target }) => draft.paste(target.value)}
          />
        </label>
      )}
      {source.readings.length > 1 && (
        <Select
          label={t("series.own.encoding")}
          value={draft.text === "" ? "" : source.readings.find(({ text }) => text === draft.text)!.encoding}
          choices={source.readings.map(({ encoding }) => ({ value: encoding, label: encoding }))}
          onChange={(value) => draft.read(source.readings.findIndex(({ encoding }) => encoding === value))}
        />
      )}
      <div>
        <Button icon="folder" onClick={() => input.current?.click()}>
          {t("series.own.file")}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          aria-label={t("series.own.file")}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) void draft.open(chosen);
            // The same file may be chosen again after it was mended.
            target.value = "";
          }}
        />
      </div>
    </>
  );
}

/** How many rows there are, and of which time. */
function Extent({ series }: { readonly series: Series }) {
  const { t } = useText();
  const rows = formatCount(series.lines.length);
  if (!series.dates) return <p className="num">{t("series.own.undated", { rows })}</p>;
  const known = series.dates.at.filter((time) => !Number.isNaN(time));
  const length = { year: 4, month: 7, day: 10, minute: 16 }[series.dates.unit];
  const toDate = (time: number) => new Date(time).toISOString().slice(0, length).replace("T", " ");
  const [from, to] = [toDate(known[0]!), toDate(known.at(-1)!)];
  return <p className="num">{t("series.own.dated", { rows, from, to })}</p>;
}

/** Waits until nothing is left to mend. */
function UseSeries({ draft, onDone }: { readonly draft: OwnSeriesDraft; readonly onDone: () => void }) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<PackFault | null>(null);
  const name = typed ?? (draft.source.name || t("series.own.nameless"));
  const isReady = draft.parsed!.faults.length === 0 && name.trim() !== "";
  async function use(): Promise<void> {
    const used = await draft.use(name.trim());
    setFault(used.ok ? null : used.error);
    if (used.ok) onDone();
  }
  return (
    <>
      <form
        className="series-use"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) void use();
        }}
      >
        <label className="field" htmlFor={id}>
          <span className="field-head">{t("series.own.name")}</span>
          <input
            id={id}
            className="field-box"
            value={name}
            maxLength={100}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        <Button type="submit" look="ink" disabled={!isReady}>
          {t("series.own.use")}
        </Button>
      </form>
      <div role="alert">
        {fault && <Bubble title={toProblemText(t, fault).title}>{toProblemText(t, fault).why}</Bubble>}
      </div>
    </>
  );
}
