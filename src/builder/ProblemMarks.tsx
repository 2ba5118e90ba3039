/** @file Problems where they are: a round mark on the link or layer, and the note of one of them, with its repairs. */
import { ViewportPortal } from "@xyflow/react";
import { useState } from "react";
import { cardFoot, cardHead, findBox } from "#builder/canvasLayout.ts";
import type { PlacedProblem } from "#builder/problemPlaces.ts";
import type { CanvasModel } from "#builder/useCanvasModel.ts";
import { ProblemNote } from "#builder/ProblemNote.tsx";
import { toMiddle } from "#builder/wirePath.ts";
import { toProblemText } from "#i18n/problemText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useExperiment, useView } from "#state/PlaygroundContext.tsx";
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
        <ProblemNote
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

export interface Mark {
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
