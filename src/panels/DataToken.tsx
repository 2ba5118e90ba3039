import { useText } from "#i18n/TextContext.tsx";
import { planeSets, tableSets } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { choosePlaneSet, chooseTable } from "#panels/chooseSet.ts";
import { useSetText } from "#panels/useSetText.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Select } from "#ui/Select.tsx";
import { Token } from "#ui/Token.tsx";

/** What is learned. */
export function DataToken() {
  const { t } = useText();
  const { document } = usePlayground();
  const data = useExperiment((experiment) => experiment.data);
  const text = useSetText();
  const own = [...planeSets, ...tableSets].map((value) => ({
    value,
    label: t(`set.${value}`),
  }));
  return (
    <Token word={text.recipe} label={t("recipe.choose.data")}>
      <Select<string>
        label={t("recipe.choose.data")}
        value={data.set}
        choices={own}
        onChange={(value) => document.edit((experiment) => chooseSet(experiment, value))}
        hint={text.about}
      />
      <p className="recipe-effect cap">{t("effect.rebuild")}</p>
    </Token>
  );
}

function chooseSet(experiment: Experiment, set: string): Experiment {
  const table = tableSets.find((name) => name === set);
  if (table) return chooseTable(experiment, table);
  const plane = planeSets.find((name) => name === set);
  return plane ? choosePlaneSet(experiment, plane) : experiment;
}
