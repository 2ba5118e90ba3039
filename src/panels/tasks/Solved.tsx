import { useState } from "react";
import { startAssignment } from "#commands/openAssignment.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toWords } from "#model/assignment.ts";
import { challengeIds, isChallengeId } from "#model/challenges/challenge.ts";
import { toChallenge } from "#model/challenges/challenges.ts";
import { longestName } from "#model/completionCode.ts";
import { CopyButton } from "#panels/CopyButton.tsx";
import { toCompletionCode } from "#panels/tasks/toCompletionCode.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { OpenAssignment, Success } from "#state/assignments.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { TextField } from "#ui/TextField.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./Solved.css";

interface SolvedProps {
  readonly task: OpenAssignment;
  readonly success: Success;
}

/** All goals are reached: a word, the code to hand in, and the way on. */
export function Solved({ task, success }: SolvedProps) {
  const { t } = useText();
  const [name, setName] = useState("");
  const code = toCompletionCode(task.assignment, success, name);
  return (
    <section className="solved" aria-label={t("task.solved")}>
      <div className="solved-head" role="status">
        <span className="solved-mark" aria-hidden="true">
          <Icon name="check" />
        </span>
        <div>
          <h3>{t("task.solved")}</h3>
          <p>{t("task.solved.when", { epoch: formatCount(Math.floor(success.figures.epoch)) })}</p>
        </div>
      </div>
      {task.id !== null && <Next id={task.id} />}
      <details className="solved-code" open={task.id === null}>
        <summary>{t("task.code")}</summary>
        <TextField label={t("task.name")} value={name} maxLength={longestName} onChange={setName} />
        <output className="solved-text num" aria-label={t("task.code")}>
          {code}
        </output>
        <CopyButton text={code} label={t("task.code.copy")} />
        <p className="cap">{t("task.code.meaning")}</p>
      </details>
    </section>
  );
}

/** The next rung of the ladder. */
function Next({ id }: { readonly id: string }) {
  const { t, lang } = useText();
  const playground = usePlayground();
  const next = isChallengeId(id) ? challengeIds[challengeIds.indexOf(id) + 1] : undefined;
  if (!next) return <p>{t("task.all")}</p>;
  const assignment = toChallenge(next);
  return (
    <Button
      look="ink"
      icon="right"
      onClick={() => void startAssignment(playground, { id: next, asked: next, assignment })}
    >
      {t("task.next", { title: toWords(assignment.title, lang) })}
    </Button>
  );
}
