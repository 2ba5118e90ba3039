/** @file Problems where they are: a round mark on the link or layer, and the note of one of them, with its repairs. */
import { useViewport, ViewportPortal } from "@xyflow/react";
import { useState, type CSSProperties } from "react";
import { cardFoot, cardHead, findBox } from "#builder/canvasLayout.ts";
import type { PlacedProblem } from "#builder/problemPlaces.ts";
import { repairKinds } from "#builder/repairKinds.ts";
import type { CanvasModel } from "#builder/useCanvasModel.ts";
import { toMiddle } from "#builder/wirePath.ts";
import { toProblemText } from "#i18n/problemText.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Repair } from "#model/problem.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";
import { Icon } from "#ui/Icon.tsx";

interface ProblemMarksProps {
  readonly problems: readonly PlacedProblem[];
  readonly model: CanvasModel;
  /** Of the view. */
  readonly height: number;
}

export function ProblemMarks({ problems, model, height }: ProblemMarksProps) {
  const { t } = useText();
  const layers = useView((view) => view.layers);
  const network = useExperiment((experiment) => experiment.network);
  /** Which note is open: null: the one that suits, "": none. */
  const [chosen, setChosen] = useState<string | null>(null);
  const marks = problems.flatMap((one) => {
    const at = toMark(one, model);
    return at ? [{ one, at }] : [];
  });
  const suits =
    marks.find(({ one }) => one.urgent && layers.includes(one.layer)) ?? marks.find(({ one }) => one.urgent);
  const open = marks.find(({ one }) => one.key === chosen) ?? (chosen === "" ? undefined : suits);
  return (
    <>
      <ViewportPortal>
        {marks.map(({ one, at }) => {
          const label = t("canvas.problem", { title: toProblemText(t, one.problem, network).title });
          return (
            <button
              key={one.key}
              type="button"
              className="problem-mark nopan nodrag"
              style={{ left: at.x, top: at.y }}
              aria-label={label}
              aria-expanded={open?.one === one}
              title={label}
              onClick={() => setChosen(open?.one === one ? "" : one.key)}
            >
              <Icon name="close" small />
            </button>
          );
        })}
      </ViewportPortal>
      {open && (
        <Note
          key={open.one.key}
          problem={open.one}
          at={open.at}
          height={height}
          onClose={() => setChosen("")}
        />
      )}
    </>
  );
}

interface Mark {
  readonly x: number;
  readonly y: number;
  /** Below and above these the note has room. */
  readonly bottom: number;
  readonly top: number;
}

function toMark({ layer, link }: PlacedProblem, { layout, wires }: CanvasModel): Mark | null {
  const box = findBox(layout, layer);
  if (!box) return null;
  const bottom = box.y + box.height + (layout.form === "cards" ? cardFoot : -24);
  const top = box.y - (layout.form === "cards" ? cardHead : 0);
  const wire = wires.find(({ key }) => key === link);
  if (!wire || wire.look !== "bundle") {
    return { x: box.x + box.width - 6, y: layout.form === "cards" ? box.y + 6 : box.y + 60, bottom, top };
  }
  const { source, target } = wire;
  const [x, y] = toMiddle(
    [source.x + source.width, source.y + source.middle],
    [target.x, target.y + target.middle],
    layout.routes.get(wire.key) ?? [],
  );
  return { x, y, bottom, top };
}

interface NoteProps {
  readonly problem: PlacedProblem;
  readonly at: Mark;
  readonly height: number;
  readonly onClose: () => void;
}

const noteWidth = 364;
/** About; where it has no room below its mark, it stands above. */
const noteHeight = 150;

/** On a thread from its mark; it keeps its size whatever the zoom. */
function Note({ problem: { problem }, at, height, onClose }: NoteProps) {
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
