import { useText } from "#i18n/TextContext.tsx";
import { planeFeatures, type PlaneFeature } from "#model/data.ts";
import { setData, toggleFeature } from "#model/edit.ts";
import { formulas } from "#model/formula.ts";
import { findTableFacts } from "#model/tables.ts";
import { toSampleShape } from "#model/task.ts";
import { ColumnList } from "#panels/ColumnList.tsx";
import { ControlToken } from "#panels/ControlToken.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import "./FeaturesToken.css";

/** What the network gets to see of each sample. */
export function FeaturesToken() {
  const { t } = useText();
  const { document } = usePlayground();
  const data = useExperiment((experiment) => experiment.data);
  if (data.kind !== "plane" && data.kind !== "table") return null;
  const on = toSampleShape(data)[0]!;
  const all = data.kind === "plane" ? planeFeatures.length : (findTableFacts(data)?.columns.length ?? 0);
  return (
    <ControlToken
      control="data.features"
      word={t(data.kind === "plane" ? "recipe.features" : "recipe.columns", { on, all })}
      label={t("recipe.choose.features")}
      invalid={on === 0}
    >
      {data.kind === "plane" ? (
        <PlaneFeatures features={data.features} />
      ) : (
        <ColumnList
          data={data}
          onChange={(without) => document.edit((experiment) => setData(experiment, { ...data, without }))}
        />
      )}
      <p className="recipe-effect cap">{t("effect.rebuild")}</p>
    </ControlToken>
  );
}

function PlaneFeatures({ features }: { readonly features: readonly PlaneFeature[] }) {
  const { t } = useText();
  const { document } = usePlayground();
  return (
    <div className="feature-list">
      {planeFeatures.map((feature) => (
        <Checkbox
          key={feature}
          label={<span className="math">{formulas[feature]}</span>}
          name={t(`feature.${feature}`)}
          checked={features.includes(feature)}
          onChange={() => document.edit((experiment) => toggleFeature(experiment, feature))}
        />
      ))}
    </div>
  );
}
