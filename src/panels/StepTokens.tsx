import { useText } from "#i18n/TextContext.tsx";
import type { DataSpec } from "#model/data.ts";
import { setData } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Range } from "#model/range.ts";
import { sequenceRanges } from "#model/sequenceData.ts";
import { ControlToken } from "#panels/ControlToken.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import "./Recipe.css";

interface StepSetting {
  readonly value: number;
  readonly range: Range;
  readonly set: (value: number) => DataSpec;
}

const stepSettings = ["window", "horizon", "steps", "delay"] as const;
type StepName = (typeof stepSettings)[number];

/** Null where the data has no such setting. */
function findSetting(data: DataSpec, name: StepName): StepSetting | null {
  if (data.kind === "series" && (name === "window" || name === "horizon")) {
    return {
      value: data[name],
      range: sequenceRanges[name],
      set: (value) => ({ ...data, [name]: value }),
    };
  }
  if (data.kind !== "algorithm") return null;
  if (name === "steps") {
    return { value: data.length, range: sequenceRanges.steps, set: (length) => ({ ...data, length }) };
  }
  if (name !== "delay" || data.set !== "echo") return null;
  const range = { ...sequenceRanges.delay, max: Math.min(sequenceRanges.delay.max, data.length - 1) };
  return { value: data.delay, range, set: (delay) => ({ ...data, delay }) };
}

/** How many steps are read, told, or lie between: "24 steps". */
export function StepToken({ name }: { readonly name: StepName }) {
  const { t } = useText();
  const { document } = usePlayground();
  const data = useExperiment((experiment) => experiment.data);
  const setting = findSetting(data, name);
  if (!setting) return null;
  const label = {
    window: t("series.window"),
    horizon: t("series.horizon"),
    steps: t("algorithm.length"),
    delay: t("algorithm.delay"),
  }[name];
  const change = (experiment: Experiment, value: number) => {
    const now = findSetting(experiment.data, name);
    return now ? setData(experiment, now.set(value)) : experiment;
  };
  return (
    <ControlToken control="data.options" word={t("series.steps", { count: setting.value })} label={label}>
      <RangeField
        label={label}
        value={setting.value}
        range={setting.range}
        step={1}
        onCommit={(value) => document.edit((experiment) => change(experiment, value))}
      />
      <p className="recipe-effect cap">{t("effect.rebuild")}</p>
    </ControlToken>
  );
}
