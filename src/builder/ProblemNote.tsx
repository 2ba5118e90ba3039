import { useViewport } from "@xyflow/react";
import type { CSSProperties } from "react";
import type { Mark } from "#builder/ProblemMarks.tsx";
import type { PlacedProblem } from "#builder/problemPlaces.ts";
import { repairKinds } from "#builder/repairKinds.ts";
import { toProblemText } from "#i18n/problemText.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Repair } from "#model/problem.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";

interface ProblemNoteProps {
  readonly problem: PlacedProblem;
  readonly at: Mark;
  readonly height: number;
  readonly onClose: () => void;
}

const noteWidth = 364;
/** About; where it has no room below its mark, it stands above. */
const noteHeight = 150;

/** On a thread from its mark; it keeps its size whatever the zoom. */
export function ProblemNote({ problem: { problem }, at, height, onClose }: ProblemNoteProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const network = useExperiment((experiment) => experiment.network);
  const { x, y, zoom } = useViewport();
  const { title, why } = toProblemText(t, problem, network);
  const toChoice = (repair: Repair | undefined) => {
    if (!repair) return undefined;
    const kind = repairKinds[repair.label];
    return {
      label: t(`repair.${repair.label}`),
      ...(kind && { icon: `layer.${kind}` as const }),
      onPress: () => document.edit(repair.experiment),
    };
  };
  const left = at.x * zoom + x;
  const top = at.y * zoom + y;
  const drop = Math.max(24, (at.bottom - at.y) * zoom + 6);
  const rise = Math.max(24, (at.y - at.top) * zoom + 6);
  const isAbove = top + drop + noteHeight > height && top - rise > height - top - drop;
  return (
    <section
      className={`problem-note nopan nowheel${isAbove ? " problem-note-above" : ""}`}
      aria-label={title}
      style={
        {
          "--note-x": `${left}px`,
          "--note-y": `${top}px`,
          "--note-drop": `${isAbove ? rise : drop}px`,
          "--note-w": `${noteWidth}px`,
        } as CSSProperties
      }
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      <span className="problem-thread" aria-hidden="true" />
      <div className="problem-bubble">
        <Bubble title={title} fix={toChoice(problem.repairs[0])} alternative={toChoice(problem.repairs[1])}>
          {why}
        </Bubble>
      </div>
    </section>
  );
}
