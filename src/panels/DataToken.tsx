import { useText } from "#i18n/TextContext.tsx";
import { imageSets, planeSets, tableSets, isFromPack } from "#model/data.ts";
import {
  algorithmSets,
  pairsSets,
  ratingsSets,
  recordsSets,
  seriesSets,
  textSets,
  wordsSets,
} from "#model/sequenceData.ts";
import { chooseOwnSet } from "#panels/chooseSet.ts";
import { ControlToken } from "#panels/ControlToken.tsx";
import { useSetText } from "#panels/useSetText.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Select } from "#ui/Select.tsx";

const ownSets = [
  ...planeSets,
  ...tableSets,
  ...imageSets,
  ...textSets,
  ...wordsSets,
  ...pairsSets,
  ...seriesSets,
  ...recordsSets,
  ...algorithmSets,
  ...ratingsSets,
];

/** What is learned. */
export function DataToken() {
  const { t } = useText();
  const { document } = usePlayground();
  const data = useExperiment((experiment) => experiment.data);
  const { name, recipe, about } = useSetText();
  const own = ownSets.map((value) => ({ value, label: t(`set.${value}`) }));
  // A pack stands in the list under its own name while it is the data.
  const isPack = isFromPack(data);
  const choices = isPack ? [{ value: packValue, label: name }, ...own] : own;
  return (
    <ControlToken control="data.set" word={recipe} label={t("recipe.choose.data")}>
      <Select<string>
        label={t("recipe.choose.data")}
        value={isPack ? packValue : data.set}
        choices={choices}
        onChange={(value) => document.edit((experiment) => chooseOwnSet(experiment, value))}
        hint={about}
      />
      <p className="recipe-effect cap">{t("effect.rebuild")}</p>
    </ControlToken>
  );
}

/** No name of a set has a blank. */
const packValue = "a pack";
