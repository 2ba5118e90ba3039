import { useText } from "#i18n/TextContext.tsx";
import { planeFeatures } from "#model/data.ts";
import { setData, toggleFeature } from "#model/edit.ts";
import { tableFacts } from "#model/tables.ts";
import { countFeatures } from "#model/task.ts";
import { toReadable } from "#i18n/tableWords.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Token } from "#ui/Token.tsx";
import "./FeaturesToken.css";

/** What the network gets to see of each sample. */
export function FeaturesToken() {
  const { t } = useText();
  const data = useExperiment((experiment) => experiment.data);
  const count = countFeatures(data);
  const all = data.kind === "plane" ? planeFeatures.length : tableFacts[data.set].columns.length;
  return (
    <Token
      word={t(data.kind === "plane" ? "recipe.features" : "recipe.columns", { on: count, all })}
      label={t("recipe.choose.features")}
      invalid={count === 0}
    >
      {data.kind === "plane" ? <PlaneFeatures /> : <TableColumns />}
      <p className="recipe-effect cap">{t("effect.rebuild")}</p>
    </Token>
  );
}

function PlaneFeatures() {
  const { t } = useText();
  const { document } = usePlayground();
  const features = useExperiment(({ data }) => (data.kind === "plane" ? data.features : []));
  return (
    <div className="feature-list">
      {planeFeatures.map((feature) => (
        <Checkbox
          key={feature}
          label={t(`feature.${feature}`)}
          checked={features.includes(feature)}
          onChange={() => document.edit((experiment) => toggleFeature(experiment, feature))}
        />
      ))}
    </div>
  );
}

function TableColumns() {
  const { document } = usePlayground();
  const data = useExperiment((experiment) => experiment.data);
  if (data.kind !== "table") return null;
  const toggle = (column: string, on: boolean) =>
    document.edit((experiment) =>
      setData(experiment, {
        ...data,
        without: tableFacts[data.set].columns.filter((name) =>
          name === column ? !on : data.without.includes(name),
        ),
      }),
    );
  return (
    <div className="feature-list">
      {tableFacts[data.set].columns.map((column) => (
        <Checkbox
          key={column}
          label={toReadable(column)}
          checked={!data.without.includes(column)}
          onChange={(on) => toggle(column, on)}
        />
      ))}
    </div>
  );
}
