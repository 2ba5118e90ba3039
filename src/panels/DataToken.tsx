import { useText } from "#i18n/TextContext.tsx";
import { planeSets, tableSets, type PlaneSet, type TableSet } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import { choosePlaneSet, chooseTable } from "#panels/chooseSet.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Select } from "#ui/Select.tsx";
import { Token } from "#ui/Token.tsx";

/** What is learned. */
export function DataToken() {
  const { t } = useText();
  const { document } = usePlayground();
  const set = useExperiment(({ data }) => data.set);
  return (
    <Token word={t(`recipe.set.${set}`)} label={t("recipe.choose.data")}>
      <Select
        label={t("recipe.choose.data")}
        value={set}
        choices={[...planeSets, ...tableSets].map((value) => ({ value, label: t(`set.${value}`) }))}
        onChange={(value) => document.edit((experiment) => chooseSet(experiment, value))}
        hint={t(`set.${set}.about`)}
      />
      <p className="recipe-effect cap">{t("effect.rebuild")}</p>
    </Token>
  );
}

function chooseSet(experiment: Experiment, set: PlaneSet | TableSet): Experiment {
  const table = tableSets.find((name) => name === set);
  return table ? chooseTable(experiment, table) : choosePlaneSet(experiment, set as PlaneSet);
}
