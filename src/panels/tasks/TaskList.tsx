import { openAssignmentFile, startAssignment } from "#commands/openAssignment.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toWords } from "#model/assignment.ts";
import { challengeIds, type ChallengeId } from "#model/challenges/challenge.ts";
import { toChallenge } from "#model/challenges/challenges.ts";
import { FileChoice } from "#panels/data/FileChoice.tsx";
import { useAssignments, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Tick } from "#ui/Tick.tsx";
import "./TaskList.css";

/** The ladder of built-in tasks, with what is solved; and what a teacher does. */
export function TaskList() {
  const { t } = useText();
  const playground = usePlayground();
  const { view } = playground;
  const isOpen = useView(({ sheet }) => sheet === "tasks");
  const solved = useAssignments((state) => state.solved);
  const isOn = useAssignments(({ open }) => open !== null);
  const count = challengeIds.filter((id) => solved.includes(id)).length;
  return (
    <Dialog
      open={isOpen}
      title={t("task.list")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <p className="cap">{t("task.list.about")}</p>
      <section aria-label={t("task.ladder")}>
        <header className="task-list-head">
          <h3 className="h">{t("task.ladder")}</h3>
          <span className="cap num">{t("task.ladder.count", { count, all: challengeIds.length })}</span>
        </header>
        <ol className="task-list">
          {challengeIds.map((id, index) => (
            <TaskItem key={id} id={id} number={index + 1} isSolved={solved.includes(id)} />
          ))}
        </ol>
      </section>
      <section className="task-class" aria-label={t("task.class")}>
        <h3 className="h">{t("task.class")}</h3>
        <div className="task-class-ways">
          <Button icon="pencil" disabled={isOn} onClick={() => view.setState({ sheet: "taskMaker" })}>
            {t("task.make")}
          </Button>
          <Button icon="check" onClick={() => view.setState({ sheet: "taskCodes" })}>
            {t("task.check")}
          </Button>
          <FileChoice
            label={t("task.openFile")}
            accept=".json,application/json"
            onFiles={([first]) => {
              if (first) void openAssignmentFile(playground, first.file);
            }}
          />
        </div>
      </section>
    </Dialog>
  );
}

interface TaskItemProps {
  readonly id: ChallengeId;
  readonly number: number;
  readonly isSolved: boolean;
}

function TaskItem({ id, number, isSolved }: TaskItemProps) {
  const { t, lang } = useText();
  const playground = usePlayground();
  const assignment = toChallenge(id);
  const title = toWords(assignment.title, lang);
  return (
    <li>
      <button
        type="button"
        className="task-item"
        aria-label={t(isSolved ? "task.ladder.done" : "task.ladder.item", { number, title })}
        onClick={() => void startAssignment(playground, { id, asked: id, assignment })}
      >
        <Tick number={number} done={isSolved} />
        <span>{title}</span>
      </button>
    </li>
  );
}
