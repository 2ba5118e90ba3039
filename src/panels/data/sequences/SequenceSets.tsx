import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey, type MessageKey } from "#i18n/messages.ts";
import type { SequenceData } from "#model/sequenceData.ts";
import { chooseSequenceSet } from "#panels/chooseSet.ts";
import { sequenceGroups, type SequenceGroup } from "#panels/data/sequences/sequenceGroups.ts";
import { sequenceLines, toSizeText } from "#panels/data/sequences/sequenceLines.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import "#panels/SetRows.css";
import "./SequenceSets.css";

/** The app's own sequences, grouped by what is learned from them: radio buttons, so the arrow keys choose. */
export function SequenceSets() {
  const { t } = useText();
  const name = useId();
  return (
    <div className="set-rows sequence-sets" role="radiogroup" aria-label={t("data.sequences")}>
      {sequenceGroups.map((group) => (
        <Group key={group.kind} name={name} group={group} />
      ))}
    </div>
  );
}

function Group({ name, group: { kind, sets } }: { readonly name: string; readonly group: SequenceGroup }) {
  const { t } = useText();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <h3 className="cap" id={id}>
        {t(`sequences.${kind}` as MessageKey)}
      </h3>
      {sets.map((set) => (
        <Choice key={set} name={name} kind={kind} set={set} />
      ))}
    </div>
  );
}

interface ChoiceProps {
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly kind: SequenceData["kind"];
  readonly set: string;
}

function Choice({ name, kind, set }: ChoiceProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const chosen = useExperiment(
    ({ data }) => data.kind === kind && data.set === set && !("pack" in data && data.pack),
  );
  const key = `set.${set}`;
  const title = isMessageKey(key) ? t(key) : set;
  const size = toSizeText(t, kind, set);
  return (
    <label>
      <input
        type="radio"
        name={name}
        aria-label={size === "" ? title : `${title}, ${size}`}
        checked={chosen}
        onChange={() => document.edit((experiment) => chooseSequenceSet(experiment, kind, set))}
      />
      <span className="set-row-name">{title}</span>
      <span className="set-row-size">{size}</span>
      {sequenceLines[set] && (
        <span className="sequence-set-line" aria-hidden="true">
          {sequenceLines[set]}
        </span>
      )}
    </label>
  );
}
