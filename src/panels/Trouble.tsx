import { undo } from "#commands/pageCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toProblemText } from "#i18n/problemText.ts";
import { type DataSpec, isFromPack } from "#model/data.ts";
import type { Problem, Repair } from "#model/problem.ts";
import { useEnabled } from "#panels/useEnabled.ts";
import { isNotArrived } from "#panels/data/notArrived.ts";
import { useSetText } from "#panels/useSetText.ts";
import { useExperiment, usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";
import "./Trouble.css";

/** What belongs to a layer or a link is told there, on the canvas. */
function hasPlace(where: string): boolean {
  return /^network\.(layers|links)\./.test(where);
}

/** Data that did not arrive, and that is no longer asked for. */
function isOld(trouble: Problem | null, data: DataSpec): boolean {
  return trouble?.code === "data.failedToLoad" && !isNotArrived(trouble, data);
}

/** What stands in the way of training, with the one press that mends it. */
export function Trouble() {
  const { t } = useText();
  const playground = usePlayground();
  const { session, document, view } = playground;
  const ofDocument = useSession((state) => state.problems.find(({ where }) => !hasPlace(where)) ?? null);
  const data = useExperiment((experiment) => experiment.data);
  const ofRun = useSession(({ trouble }) => (isOld(trouble, data) ? null : trouble));
  const phase = useSession((state) => state.phase);
  const canUndo = useEnabled(undo);
  const problem = ofDocument ?? ofRun;
  const { name } = useSetText();
  const isPack = isFromPack(data);
  const isPackMissing = isPack && problem?.code === "data.failedToLoad";
  if (!problem) return <div role="alert" />;

  const retry = { label: t("repair.retry"), onPress: () => void session.retry() };
  const back = { label: t("repair.undo"), onPress: () => void undo.run(playground) };
  const dismiss = { label: t("repair.dismiss"), onPress: session.clearTrouble };
  const canRetry = !ofDocument && (phase === "error" || problem.code === "data.failedToLoad");
  const { title, why } = isPackMissing
    ? { title: t("pack.missing", { name }), why: t("pack.missing.why") }
    : toProblemText(t, problem);
  const openPack = { label: t("pack.open"), onPress: () => view.setState({ sheet: "pack" }) };

  const [best, second] = problem.repairs.map((repair) => ({
    label: t(`repair.${repair.label}`),
    onPress: () => void mend(problem, repair),
  }));

  async function mend({ code }: Problem, repair: Repair): Promise<void> {
    session.clearTrouble();
    document.edit(repair.experiment);
    if (code === "run.diverged") await session.play();
  }

  return (
    <div className="trouble" role="alert">
      <Bubble
        title={title}
        fix={best ?? (isPackMissing ? openPack : canRetry ? retry : undefined)}
        alternative={second ?? (ofDocument || isPackMissing ? (canUndo ? back : undefined) : dismiss)}
      >
        {why}
      </Bubble>
    </div>
  );
}
