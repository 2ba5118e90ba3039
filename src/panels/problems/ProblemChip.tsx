import { useText } from "#i18n/TextContext.tsx";
import { showProblem } from "#panels/problems/showProblem.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Chip } from "#ui/Chip.tsx";

/** Beside the play button that it keeps from playing: a press shows the first problem. */
export function ProblemChip({ short = false }: { readonly short?: boolean }) {
  const { t } = useText();
  const { document, view } = usePlayground();
  const problems = useSession((state) => state.problems);
  const [first] = problems;
  if (!first) return null;
  return (
    <Chip
      state="bad"
      className="problem-chip"
      onClick={() => showProblem(view, document.store.getState().experiment.network, first)}
    >
      {t(short ? "problem.count" : "problems.chip", { count: problems.length })}
    </Chip>
  );
}
