/** @file Where a teacher makes a task from the experiment on the screen: words, goals, what is held, and how it is given away. */
import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toTask } from "#model/task.ts";
import { AccessFields } from "#panels/tasks/AccessFields.tsx";
import { createDraft, type TaskDraft } from "#panels/tasks/draft.ts";
import { GoalFields } from "#panels/tasks/GoalFields.tsx";
import { GiveTask } from "#panels/tasks/GiveTask.tsx";
import { WordFields } from "#panels/tasks/WordFields.tsx";
import { toExperimentName } from "#i18n/experimentName.ts";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "./TaskMaker.css";

/** What was written stays there when the dialog is closed, to try the task and come back. */
export function TaskMaker() {
  const { t, lang } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "taskMaker");
  const experiment = useExperiment((whole) => whole);
  const pack = usePackAbout();
  const [draft, setDraft] = useState(() =>
    createDraft(lang, toTask(experiment.data).kind === "classification"),
  );
  const change = (patch: Partial<TaskDraft>) => setDraft((before) => ({ ...before, ...patch }));
  return (
    <Dialog
      open={isOpen}
      title={t("maker.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <div className="task-maker">
        <p className="cap">{t("maker.start", { experiment: toExperimentName(experiment, lang, pack) })}</p>
        <WordFields draft={draft} onChange={change} />
        <GoalFields goals={draft.goals} experiment={experiment} onChange={(goals) => change({ goals })} />
        <AccessFields
          access={draft.access}
          experiment={experiment}
          onChange={(access) => change({ access })}
        />
        <GiveTask draft={draft} experiment={experiment} />
      </div>
    </Dialog>
  );
}
