import { useText } from "#i18n/TextContext.tsx";
import type { MessageKey } from "#i18n/messages.ts";
import { activations } from "#model/activation.ts";
import { removeLayer, setLayer } from "#model/editNetwork.ts";
import { initializers } from "#model/initializer.ts";
import { layerKinds } from "#model/layerKinds.ts";
import type { Layer } from "#model/network.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import { Switch } from "#ui/Switch.tsx";
import { formatTick } from "#viz/formatNumber.ts";

type Setting = keyof typeof layerKinds.dense.settings | "rate" | "momentum" | "epsilon";

/** What a change of each setting does to the run; `model/change.ts` decides, this says it. */
const effects: Record<Setting, "effect.live" | "effect.rebuild"> = {
  units: "effect.rebuild",
  activation: "effect.live",
  useBias: "effect.rebuild",
  kernelInitializer: "effect.rebuild",
  biasInitializer: "effect.rebuild",
  rate: "effect.live",
  momentum: "effect.live",
  epsilon: "effect.live",
};

interface LayerSettingsProps {
  readonly layer: Layer;
  readonly name: string;
  readonly onRemove: () => void;
}

/** All settings of one layer, drawn from the table of layer kinds. */
export function LayerSettings({ layer, name, onRemove }: LayerSettingsProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const settings = Object.keys(layerKinds[layer.kind].settings) as Setting[];
  return (
    <div className="layer-settings">
      <h3>{name}</h3>
      <p className="layer-about">{t(`layer.${layer.kind}.about`)}</p>
      {settings.map((setting) => (
        <SettingField key={setting} layer={layer} setting={setting} />
      ))}
      {layer.kind !== "output" && (
        <Button
          look="quiet"
          icon="erase"
          onClick={() => {
            onRemove();
            document.edit((experiment) => removeLayer(experiment, layer.id));
          }}
        >
          {t("network.removeLayer")}
        </Button>
      )}
    </div>
  );
}

function SettingField({ layer, setting }: { readonly layer: Layer; readonly setting: Setting }) {
  const { t } = useText();
  const { document } = usePlayground();
  const value = (layer as unknown as Record<Setting, number | string | boolean>)[setting];
  const rule = (layerKinds[layer.kind].settings as Record<string, unknown>)[setting];
  const change = (next: number | string | boolean) =>
    document.edit((experiment) => setLayer(experiment, layer.id, { [setting]: next }));
  const label = t(`setting.layer.${setting}`);
  const hint = t(effects[setting]);
  if (typeof value === "boolean") return <Switch label={label} checked={value} onChange={change} />;
  if (typeof value === "string") {
    const [area, words] =
      rule === activations
        ? (["activation", activations] as const)
        : (["initializer", initializers] as const);
    const choices = words.map((word) => ({
      value: word as string,
      label: t(`${area}.${word}` as MessageKey),
    }));
    return <Select label={label} value={value} choices={choices} onChange={change} hint={hint} />;
  }
  const { min, max, integer = false } = rule as { min: number; max: number; integer?: boolean };
  return (
    <NumberField
      label={label}
      value={value}
      min={min}
      max={max}
      integer={integer}
      step={integer ? 1 : 0.05}
      toText={formatTick}
      toError={() =>
        t(integer ? "field.wholeRange" : "field.range", { min: formatTick(min), max: formatTick(max) })
      }
      onCommit={change}
      hint={hint}
    />
  );
}
