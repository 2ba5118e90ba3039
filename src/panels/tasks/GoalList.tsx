import { useText } from "#i18n/TextContext.tsx";
import { isNumberGoal, readGoal, type Goal, type NumberGoal } from "#model/goals.ts";
import { LiveText } from "#panels/LiveText.tsx";
import { toGoalNumber, toGoalText } from "#panels/tasks/goalText.ts";
import { useAssignments, usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import "./GoalList.css";

/** React draws it anew only when a goal is reached or lost; the numbers beside it are written past React. */
export function GoalList({ goals }: { readonly goals: readonly Goal[] }) {
  const { t } = useText();
  return (
    <section className="goals" aria-label={t("task.goals")}>
      <h3 className="cap">
        {t("task.goals")}
        {goals.length > 1 && <span> · {t("task.goals.together")}</span>}
      </h3>
      <ul>
        {goals.map((goal, index) => (
          // Goals of a task never move.
          // oxlint-disable-next-line react/no-array-index-key
          <GoalItem key={index} goal={goal} index={index} />
        ))}
      </ul>
    </section>
  );
}

function GoalItem({ goal, index }: { readonly goal: Goal; readonly index: number }) {
  const { t } = useText();
  const isReached = useAssignments(({ reached, success }) => success !== null || reached[index] === true);
  return (
    <li className={isReached ? "goal goal-reached" : "goal"}>
      <span
        className="goal-box"
        role="img"
        aria-label={t(isReached ? "task.goal.reached" : "task.goal.open")}
      >
        {isReached && <Icon name="check" small />}
      </span>
      <span>{toGoalText(t, goal)}</span>
      {isNumberGoal(goal) && <Now goal={goal} />}
    </li>
  );
}

function Now({ goal }: { readonly goal: NumberGoal }) {
  const { t } = useText();
  const { assignments, document } = usePlayground();
  return (
    <span className="goal-now cap num">
      <LiveText
        read={() => {
          const facts = assignments.facts();
          const value = facts ? toGoalNumber(goal.kind, readGoal(goal, facts)) : "–";
          return t("task.now", { value });
        }}
        follow={(redraw) => {
          const ends = [document.store.subscribe(redraw), assignments.store.subscribe(redraw)];
          return () => ends.forEach((end) => end());
        }}
      />
    </span>
  );
}
