import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { NumberTable } from "#panels/NumberTable.tsx";
import { copyText } from "#panels/copyText.ts";
import { saveHistory } from "#commands/saveCommands.ts";
import { toCurves, type Measure } from "#panels/curves.ts";
import { toCsv } from "#state/historyText.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { toTable } from "#viz/lossData.ts";

interface LossTableProps {
  readonly measure: Measure;
  readonly onClose: () => void;
}

/** The numbers behind the curves as they stand when it opens; all of them can be copied. */
export function LossTable({ measure, onClose }: LossTableProps) {
  const { t } = useText();
  const playground = usePlayground();
  const { live } = playground;
  const experiment = useExperiment((experiment) => experiment);
  const [history] = useState(() => [...live.history]);
  const [said, setSaid] = useState("");
  const task = toTask(experiment.data).kind;
  const copy = async () => {
    const done = await copyText(toCsv(history, task));
    setSaid(t(done ? "app.copied" : "app.copyFailed"));
  };
  return (
    <NumberTable
      title={t("results.table.title")}
      table={toTable(toCurves({ history, measure, task, view: experiment.view, t, label: "" }))}
      onClose={onClose}
      actions={
        <>
          <p className="cap" role="status">
            {said}
          </p>
          <Button icon="save" onClick={() => void saveHistory.run(playground)}>
            {t("command.saveHistory")}
          </Button>
          <Button icon="copy" onClick={() => void copy()}>
            {t("results.table.copy")}
          </Button>
        </>
      }
    />
  );
}
