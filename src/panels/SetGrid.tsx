import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { PlaneSet } from "#model/data.ts";
import { choosePlaneSet, gridSets, toGridSet } from "#panels/chooseSet.ts";
import { useAllowed } from "#ui/allowed.ts";
import { toThumb } from "#panels/thumbs.ts";
import { useShownTheme } from "#panels/useShownTheme.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { Icon } from "#ui/Icon.tsx";
import { createDataThumb } from "#viz/dataThumb.ts";
import "./SetGrid.css";

interface SetGridProps {
  readonly kind: keyof typeof gridSets;
}

/** The sets of one kind as small pictures: radio buttons, so the arrow keys choose. */
export function SetGrid({ kind }: SetGridProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const name = useId();
  const { allows } = useAllowed();
  const chosen = useExperiment(({ data }) => (data.kind === "plane" ? toGridSet(data.set) : null));
  return (
    <div
      className="set-grid"
      role="radiogroup"
      aria-label={t(kind === "classify" ? "data.classification" : "data.regression")}
    >
      {gridSets[kind]
        .filter((set) => set === chosen || allows(set))
        .map((set) => (
          <label key={set}>
            <input
              type="radio"
              name={name}
              checked={set === chosen}
              onChange={() => document.edit((experiment) => choosePlaneSet(experiment, set))}
            />
            {set === "blank" ? <BlankThumb /> : <Thumb set={set} />}
            <span className="set-grid-name">{t(toNameKey(set))}</span>
          </label>
        ))}
    </div>
  );
}

/** The curves share a name: which one is chosen below. */
function toNameKey(set: PlaneSet) {
  return toGridSet(set) === "aboveSine" ? "set.curve" : (`set.${set}` as const);
}

function Thumb({ set }: { readonly set: PlaneSet }) {
  // The colours are those of the theme: another theme renders, and so draws, again.
  useShownTheme();
  const ref = useChart({
    create: createDataThumb,
    draw: (thumb) => thumb.update(toThumb(set)),
    subscribe: () => () => {},
  });
  return <span className="set-grid-thumb" ref={ref} />;
}

function BlankThumb() {
  return (
    <span className="set-grid-thumb set-grid-blank">
      <Icon name="brush" />
    </span>
  );
}
