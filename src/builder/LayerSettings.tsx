import { SettingField, type SettingName } from "#builder/SettingField.tsx";
import { useText } from "#i18n/TextContext.tsx";
import { removeLayer } from "#model/editNetwork.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { Layer } from "#model/network.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";

/** What seldom needs a hand: it stands below, under a word of its own. */
const finer: ReadonlySet<string> = new Set<SettingName>([
  "useBias",
  "kernelInitializer",
  "recurrentInitializer",
  "recurrentActivation",
  "recurrentDropout",
  "resetAfter",
  "unitForgetBias",
  "biasInitializer",
  "kernelL1",
  "kernelL2",
  "kernelConstraint",
  "maxNorm",
  "dilation",
  "depthMultiplier",
  "epsilon",
  "center",
  "scale",
]);

interface LayerSettingsProps {
  readonly layer: Layer;
  /** Stands above as a heading, where nothing else names the layer. */
  readonly name?: string;
  readonly onRemove?: () => void;
}

/** All settings of one layer, drawn from the rule of its kind. */
export function LayerSettings({ layer, name, onRemove }: LayerSettingsProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const settings = Object.keys(ruleOf(layer.kind).settings) as SettingName[];
  const shown = settings.filter((setting) => setting !== "maxNorm" || hasMaxNorm(layer));
  const [main, more] = [shown.filter((one) => !finer.has(one)), shown.filter((one) => finer.has(one))];
  const toField = (setting: SettingName) => <SettingField key={setting} layer={layer} setting={setting} />;
  return (
    <div className="layer-settings">
      {name !== undefined && (
        <>
          <h3>{name}</h3>
          <p className="layer-about">{t(`layer.${layer.kind}.about`)}</p>
        </>
      )}
      {shown.length === 0 && <p className="layer-about">{t("canvas.noSettings")}</p>}
      {main.length > 0 && <div className="layer-fields">{main.map(toField)}</div>}
      {more.length > 0 && (
        <details>
          <summary>{t("canvas.moreSettings")}</summary>
          <div className="layer-fields">{more.map(toField)}</div>
        </details>
      )}
      {layer.kind !== "output" && layer.kind !== "input" && (
        <Button
          look="quiet"
          icon="erase"
          onClick={() => {
            onRemove?.();
            document.edit((experiment) => removeLayer(experiment, layer.id));
          }}
        >
          {t("network.removeLayer")}
        </Button>
      )}
    </div>
  );
}

function hasMaxNorm(layer: Layer): boolean {
  return "kernelConstraint" in layer && layer.kernelConstraint === "maxNorm";
}
