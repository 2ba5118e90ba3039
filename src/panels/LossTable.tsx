import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { copyText } from "#panels/copyText.ts";
import { toCsv, toCurves, type Measure } from "#panels/curves.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { toTable } from "#viz/lossData.ts";
import "./LossTable.css";

interface LossTableProps {
  readonly measure: Measure;
  readonly onClose: () => void;
}

/** The numbers behind the curves as they stand when it opens; all of them can be copied. */
export function LossTable({ measure, onClose }: LossTableProps) {
  const { t } = useText();
  const { live } = usePlayground();
  const experiment = useExperiment((experiment) => experiment);
  const [history] = useState(() => [...live.history]);
  const [said, setSaid] = useState("");
  const task = toTask(experiment.data).kind;
  const { head, rows } = toTable(toCurves({ history, measure, task, view: experiment.view, t, label: "" }));
  const copy = async () => {
    const done = await copyText(toCsv(history, task));
    setSaid(t(done ? "app.copied" : "app.copyFailed"));
  };
  return (
    <Dialog
      open
      title={t("results.table.title")}
      closeLabel={t("app.close")}
      onClose={onClose}
      actions={
        <>
          <p className="cap" role="status">
            {said}
          </p>
          <Button icon="copy" onClick={() => void copy()}>
            {t("results.table.copy")}
          </Button>
        </>
      }
    >
      <table className="loss-table num">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a table that never changes
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
