import { useState } from "react";
import type { SetKind as PackKind } from "#data/layouts/layouts.ts";
import { drawNewSample } from "#commands/runCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { BatchSize } from "#panels/BatchSize.tsx";
import { setKinds, toSetKind, type SetKind } from "#panels/chooseSet.ts";
import { CommandButton } from "#panels/CommandButton.tsx";
import { Control } from "#state/Control.tsx";
import { PaintStart } from "#panels/PaintStart.tsx";
import { PlaneControls } from "#panels/PlaneControls.tsx";
import { SetGrid } from "#panels/SetGrid.tsx";
import { SetList } from "#panels/SetList.tsx";
import { TableControls } from "#panels/TableControls.tsx";
import { TryThis } from "#panels/TryThis.tsx";
import { Arrival } from "#panels/data/Arrival.tsx";
import { OwnButton } from "#panels/data/sequences/OwnButton.tsx";
import { PackList } from "#panels/data/PackList.tsx";
import { later } from "#panels/Later.tsx";
import { useAccess, useExperiment } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";
import { isHidden } from "#model/access.ts";
import type { DataSpec } from "#model/data.ts";
import "./DataPanel.css";

const PictureControls = later(async () => (await import("#panels/data/PictureControls.tsx")).PictureControls);
const TextControls = later(
  async () => (await import("#panels/data/sequences/TextControls.tsx")).TextControls,
);
const WordsControls = later(
  async () => (await import("#panels/data/sequences/WordsControls.tsx")).WordsControls,
);
const RatingsControls = later(
  async () => (await import("#panels/data/sequences/RatingsControls.tsx")).RatingsControls,
);
const PairsControls = later(
  async () => (await import("#panels/data/sequences/PairsControls.tsx")).PairsControls,
);
const SeriesControls = later(
  async () => (await import("#panels/data/sequences/SeriesControls.tsx")).SeriesControls,
);
const RecordsControls = later(
  async () => (await import("#panels/data/sequences/RecordsControls.tsx")).RecordsControls,
);
const AlgorithmControls = later(
  async () => (await import("#panels/data/sequences/AlgorithmControls.tsx")).AlgorithmControls,
);
const SequenceSets = later(
  async () => (await import("#panels/data/sequences/SequenceSets.tsx")).SequenceSets,
);
const PictureSets = later(async () => (await import("#panels/data/PictureSets.tsx")).PictureSets);

/** What the network learns from. */
export function DataPanel() {
  const { t } = useText();
  const data = useExperiment(({ data }) => data);
  const isSetHidden = useAccess((access) => isHidden(access, "data.set"));
  const [looked, setLooked] = useState<{ readonly data: typeof data.set; readonly kind: SetKind } | null>(
    null,
  );
  // Looking at another kind changes nothing until a set is chosen; a set that is opened shows its own kind.
  const kind = looked?.data === data.set ? looked.kind : toSetKind(data);
  return (
    <section className="data-panel" data-region="data" aria-label={t("data.title")} tabIndex={-1}>
      <div className="head">
        <h2 className="h">{t("data.title")}</h2>
        <span className="sp" />
        {data.kind === "plane" && (
          <Control name="data.seed">
            <CommandButton command={drawNewSample} icon="dice" small />
          </Control>
        )}
      </div>
      {!isSetHidden && (
        <div className="data-kinds">
          <Segment
            label={t("data.kind")}
            value={kind}
            choices={setKinds.map((value) => ({ value, label: t(`data.kind.${value}`) }))}
            onChange={(kind) => setLooked({ data: data.set, kind })}
          />
        </div>
      )}
      <Control name="data.set">
        <Sets kind={kind} />
      </Control>
      <Arrival />
      {data.kind === "plane" ? (
        <>
          <PaintStart painted={data.painted.length} />
          <PlaneControls data={data} />
        </>
      ) : (
        <Control name="data.options">
          <Controls data={data} />
        </Control>
      )}
      <BatchSize />
      <TryThis />
    </section>
  );
}

/** What can be chosen of the data; points on the plane have their own place. */
function Controls({ data }: { readonly data: DataSpec }) {
  switch (data.kind) {
    case "table":
      return <TableControls data={data} />;
    case "images":
      return <PictureControls data={data} />;
    case "text":
      return <TextControls data={data} />;
    case "words":
      return <WordsControls data={data} />;
    case "pairs":
      return <PairsControls data={data} />;
    case "series":
      return <SeriesControls data={data} />;
    case "records":
      return <RecordsControls data={data} />;
    case "algorithm":
      return <AlgorithmControls data={data} />;
    case "ratings":
      return <RatingsControls data={data} />;
    default:
      return null;
  }
}

const packKinds = {
  real: ["table"],
  pictures: ["images"],
  sequences: ["text", "words", "pairs", "series", "records", "ratings"],
} as const satisfies Partial<Record<SetKind, readonly PackKind[]>>;

/** The sets of one kind to choose from. */
function Sets({ kind }: { readonly kind: SetKind }) {
  if (kind === "classify" || kind === "regress") return <SetGrid key={kind} kind={kind} />;
  return (
    <div>
      {kind === "sequences" ? <SequenceSets /> : kind === "real" ? <SetList /> : <PictureSets />}
      {kind === "sequences" && (
        <>
          <OwnButton sheet="text" />
          <OwnButton sheet="series" />
        </>
      )}
      <PackList kinds={packKinds[kind]} />
    </div>
  );
}
