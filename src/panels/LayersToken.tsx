import { useText } from "#i18n/TextContext.tsx";
import { addLayer, removeLayer, setUnits } from "#model/editNetwork.ts";
import { unitsRange } from "#model/layers/dense.ts";
import { ControlToken } from "#panels/ControlToken.tsx";
import { Control } from "#state/Control.tsx";
import { findHidden } from "#panels/hiddenLayers.ts";
import { RangeField } from "#panels/RangeField.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import "./LayersToken.css";

/** How many hidden layers, and the neurons of each. */
export function LayersToken() {
  const { t } = useText();
  const { document } = usePlayground();
  const network = useExperiment((experiment) => experiment.network);
  const hidden = findHidden(network);
  const last = hidden.at(-1) ?? network.layers.find((layer) => layer.kind === "input");
  return (
    <ControlToken
      control="network.layers"
      word={t(hidden.length === 0 ? "recipe.layers.none" : "recipe.layers", { count: hidden.length })}
      label={t("recipe.choose.layers")}
    >
      <div className="layer-list">
        {hidden.map(({ id, units }, i) => (
          <div className="layer-row" key={id}>
            <Control name="network.units">
              <RangeField
                label={t("recipe.neurons", { n: i + 1 })}
                value={units}
                range={unitsRange}
                step={1}
                onCommit={(units) => document.edit((experiment) => setUnits(experiment, id, units))}
              />
            </Control>
            <IconButton
              icon="close"
              label={t("recipe.removeLayer", { n: i + 1 })}
              onClick={() => document.edit((experiment) => removeLayer(experiment, id))}
            />
          </div>
        ))}
        <Button
          icon="plus"
          onClick={() => last && document.edit((experiment) => addLayer(experiment, last.id, "dense"))}
        >
          {t("command.addLayer")}
        </Button>
      </div>
      <p className="recipe-effect cap">{t("effect.network")}</p>
    </ControlToken>
  );
}
