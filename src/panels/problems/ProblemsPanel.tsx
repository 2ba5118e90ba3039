import { undo } from "#commands/pageCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toProblemText } from "#i18n/problemText.ts";
import { toTask } from "#model/task.ts";
import { toChangeText } from "#panels/problems/changeText.ts";
import { showProblem } from "#panels/problems/showProblem.ts";
import { Scores } from "#panels/results/Scores.tsx";
import { useExperiment, usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { useStore } from "zustand";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import "#panels/ResultsPanel.css";
import "./ProblemsPanel.css";

/** What has to be mended before the network can train, what was done last, and the last run in grey. */
export function ProblemsPanel() {
  const { t } = useText();
  return (
    <section
      className="results-panel problems-panel"
      data-region="results"
      aria-label={t("results.title")}
      tabIndex={-1}
    >
      <ProblemList />
      <RecentChanges />
      <LastRun />
    </section>
  );
}

function ProblemList() {
  const { t } = useText();
  const { view } = usePlayground();
  const problems = useSession((state) => state.problems);
  const network = useExperiment((experiment) => experiment.network);
  return (
    <section aria-label={t("problems.title")}>
      <div className="head">
        <h2 className="h">{t("problems.title")}</h2>
        <span className="sp" />
        <span className="cap num">{problems.length}</span>
      </div>
      <ul className="problem-list">
        {problems.map((problem) => {
          const { title, why } = toProblemText(t, problem, network);
          return (
            <li key={`${problem.code} ${problem.where}`}>
              <button
                type="button"
                className="problem-item"
                onClick={() => showProblem(view, network, problem)}
              >
                <Icon name="alert" />
                <span>
                  <strong>{title}</strong>
                  <span className="problem-why">{why}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The newest first; it alone can be undone from here, as undo goes backwards. */
const shownChanges = 4;

function RecentChanges() {
  const { t } = useText();
  const playground = usePlayground();
  const past = useStore(playground.document.store, (state) => state.past);
  const experiment = useExperiment((experiment) => experiment);
  if (past.length === 0) return null;
  const versions = [...past.slice(-shownChanges), experiment];
  const changes = versions.slice(1).map((after, i) => toChangeText(t, versions[i]!, after));
  return (
    <section aria-label={t("problems.changes")}>
      <h2 className="h">{t("problems.changes")}</h2>
      <ol className="change-list">
        {changes.toReversed().map(({ text, icon }, i) => (
          // Two changes may read alike; their order is what they are.
          <li key={`${past.length - i}`}>
            <Icon name={icon} small />
            <span>{text}</span>
            {i === 0 && (
              <Button small onClick={() => void undo.run(playground)}>
                {t("repair.undo")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Nothing while nothing has been trained. */
function LastRun() {
  const { t } = useText();
  const task = useExperiment(({ data }) => toTask(data).kind);
  const phase = useSession((state) => state.phase);
  if (phase === "loading" || phase === "error" || phase === "ready") return null;
  return (
    <section aria-label={t("problems.lastRun")}>
      <h2 className="h">{t("problems.lastRun")}</h2>
      <p className="cap">{t("problems.lastRun.about")}</p>
      <div className="last-run">
        <Scores task={task} />
      </div>
    </section>
  );
}
