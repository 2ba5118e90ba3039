import { undo } from "#commands/pageCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toProblemText } from "#i18n/problemText.ts";
import type { Problem } from "#model/problem.ts";
import { useEnabled } from "#panels/useEnabled.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";
import "./Trouble.css";

/** What stands in the way of training, with the one press that mends it. */
export function Trouble() {
  const { t } = useText();
  const playground = usePlayground();
  const { session, document } = playground;
  const ofDocument = useSession((state) => state.problems[0] ?? null);
  const ofRun = useSession((state) => state.trouble);
  const phase = useSession((state) => state.phase);
  const canUndo = useEnabled(undo);
  const problem = ofDocument ?? ofRun;
  if (!problem) return <div role="alert" />;

  const repair = problem.repair && {
    label: t(`repair.${problem.repair.label}`),
    onPress: () => void mend(problem),
  };
  const retry = { label: t("repair.retry"), onPress: () => void session.retry() };
  const back = { label: t("repair.undo"), onPress: () => void undo.run(playground) };
  const dismiss = { label: t("repair.dismiss"), onPress: session.clearTrouble };
  const { title, why } = toProblemText(t, problem);

  async function mend({ code, repair: mended }: Problem): Promise<void> {
    if (!mended) return;
    session.clearTrouble();
    document.edit(mended.experiment);
    if (code === "run.diverged") await session.play();
  }

  return (
    <div className="trouble" role="alert">
      <Bubble
        title={title}
        fix={repair ?? (phase === "error" ? retry : undefined)}
        alternative={ofDocument ? (canUndo ? back : undefined) : dismiss}
      >
        {why}
      </Bubble>
    </div>
  );
}
