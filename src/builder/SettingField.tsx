import { useText } from "#i18n/TextContext.tsx";
import { toSettingWord } from "#i18n/settingText.ts";
import { setLayer } from "#model/editNetwork.ts";
import { toLayerControl } from "#model/controls.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { Setting } from "#model/layerRule.ts";
import { toEffect, type SettingName } from "#model/layerSettings.ts";
import type { Layer } from "#model/network.ts";
import { parseShape } from "#model/parseShape.ts";
import { toShapeText, type Shape } from "#model/tensorShape.ts";
import { Control } from "#state/Control.tsx";
import { useAllowed } from "#ui/allowed.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import { ShapeField } from "#ui/ShapeField.tsx";
import { Switch } from "#ui/Switch.tsx";
import { formatTick } from "#viz/formatNumber.ts";

type Value = number | string | boolean | Shape;

interface SettingFieldProps {
  readonly layer: Layer;
  readonly setting: SettingName;
}

/** One setting: a number, a word from a list, a switch or a shape, as the rule of the layer's kind says. */
export function SettingField(props: SettingFieldProps) {
  return (
    <Control name={toLayerControl(props.setting)}>
      <Field {...props} />
    </Control>
  );
}

function Field({ layer, setting }: SettingFieldProps) {
  const { t } = useText();
  const { narrow } = useAllowed();
  const { document } = usePlayground();
  const { settings } = ruleOf(layer.kind);
  const rule = (settings as Readonly<Record<string, Setting>>)[setting]!;
  const value = (layer as unknown as Readonly<Record<SettingName, Value>>)[setting];
  const label = t(`setting.layer.${setting}`);
  const hint = t(`effect.layer.${toEffect(layer, setting)}`);
  const change = (next: Value) =>
    document.edit((experiment) => setLayer(experiment, layer.id, { [setting]: next }));
  if (rule === "boolean") return <Switch label={label} checked={value as boolean} onChange={change} />;
  if (rule === "shape") {
    return (
      <ShapeField
        label={label}
        value={toShapeText(value as Shape).replaceAll("-", "−")}
        error={t("inspector.shape.refused")}
        hint={hint}
        onCommit={(text) => {
          const shape = parseShape(text);
          if (shape) change(shape);
          return shape !== null;
        }}
      />
    );
  }
  if ("min" in rule) {
    const { min, max, integer = false } = rule;
    const left = narrow({ min, max });
    const range = { min: formatTick(left.min), max: formatTick(left.max) };
    return (
      <NumberField
        label={label}
        value={value as number}
        min={min}
        max={max}
        integer={integer}
        step={integer ? 1 : max <= 1 ? 0.05 : 0.1}
        toText={formatTick}
        toError={() => t(integer ? "field.wholeRange" : "field.range", range)}
        onCommit={change}
        hint={hint}
      />
    );
  }
  const choices = rule.map((word) => ({ value: word, label: toSettingWord(t, setting, word) }));
  return <Select label={label} value={value as string} choices={choices} onChange={change} hint={hint} />;
}
