import { useState } from "react";
import { drawNewSample } from "#commands/runCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { BatchSize } from "#panels/BatchSize.tsx";
import { setKinds, toSetKind, type SetKind } from "#panels/chooseSet.ts";
import { CommandButton } from "#panels/CommandButton.tsx";
import { PaintStart } from "#panels/PaintStart.tsx";
import { PlaneControls } from "#panels/PlaneControls.tsx";
import { SetGrid } from "#panels/SetGrid.tsx";
import { SetList } from "#panels/SetList.tsx";
import { TableControls } from "#panels/TableControls.tsx";
import { TryThis } from "#panels/TryThis.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";
import "./DataPanel.css";

/** What the network learns from. */
export function DataPanel() {
  const { t } = useText();
  const data = useExperiment(({ data }) => data);
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
        <CommandButton command={drawNewSample} icon="dice" small />
      </div>
      <Segment
        label={t("data.kind")}
        value={kind}
        choices={setKinds.map((value) => ({ value, label: t(`data.kind.${value}`) }))}
        onChange={(kind) => setLooked({ data: data.set, kind })}
      />
      {kind === "real" ? <SetList /> : <SetGrid key={kind} kind={kind} />}
      {data.kind === "plane" ? (
        <>
          <PaintStart painted={data.painted.length} />
          <PlaneControls data={data} />
        </>
      ) : (
        data.kind === "table" && <TableControls data={data} />
      )}
      <BatchSize />
      <TryThis />
    </section>
  );
}
