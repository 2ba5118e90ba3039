import { SettingField } from "#builder/SettingField.tsx";
import { useText } from "#i18n/TextContext.tsx";
import { removeLayer } from "#model/editNetwork.ts";
import { toSettingGroups, type SettingName } from "#model/layerSettings.ts";
import type { Layer } from "#model/network.ts";
import { Control } from "#state/Control.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";

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
  const { first, more } = toSettingGroups(layer);
  const toField = (setting: SettingName) => <SettingField key={setting} layer={layer} setting={setting} />;
  return (
    <div className="layer-settings">
      {name !== undefined && (
        <>
          <h3>{name}</h3>
          <p className="layer-about">{t(`layer.${layer.kind}.about`)}</p>
        </>
      )}
      {first.length + more.length === 0 && <p className="layer-about">{t("canvas.noSettings")}</p>}
      {first.length > 0 && <div className="layer-fields">{first.map(toField)}</div>}
      {more.length > 0 && (
        <details>
          <summary>{t("canvas.moreSettings")}</summary>
          <div className="layer-fields">{more.map(toField)}</div>
        </details>
      )}
      {layer.kind !== "output" && layer.kind !== "input" && (
        <Control name="network.layers">
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
        </Control>
      )}
    </div>
  );
}
