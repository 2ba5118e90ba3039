import { useText } from "#i18n/TextContext.tsx";
import { toSettingWord } from "#i18n/settingText.ts";
import { setLayer } from "#model/editNetwork.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { Setting } from "#model/layerRule.ts";
import type { Layer } from "#model/network.ts";
import type { Range } from "#model/range.ts";
import { parseShape } from "#model/parseShape.ts";
import { toShapeText, type Shape } from "#model/tensorShape.ts";
import { toEffect, type SettingName } from "#model/layerSettings.ts";
import { toLayerControl } from "#model/controls.ts";
import { Control } from "#state/Control.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { useDrag } from "#panels/useDrag.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Select } from "#ui/Select.tsx";
import { ShapeField } from "#ui/ShapeField.tsx";
import { Slider } from "#ui/Slider.tsx";
import { Switch } from "#ui/Switch.tsx";
import { formatTick } from "#viz/formatNumber.ts";

type Value = number | string | boolean | Shape;

interface SettingFieldProps {
  readonly layer: Layer;
  readonly name: SettingName;
}

/** One setting, as the rule of the layer's kind describes it, and what a change of it does to the run. */
export function SettingField(props: SettingFieldProps) {
  return (
    <Control name={toLayerControl(props.name)}>
      <Field {...props} />
    </Control>
  );
}

function Field({ layer, name }: SettingFieldProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const drag = useDrag();
  const setting = (ruleOf(layer.kind).settings as Readonly<Record<string, Setting>>)[name]!;
  const value = (layer as unknown as Readonly<Record<SettingName, Value>>)[name];
  const label = t(`setting.layer.${name}`);
  const hint = t(`effect.layer.${toEffect(layer, name)}`);
  const change = (next: Value) =>
    document.edit((experiment) => setLayer(experiment, layer.id, { [name]: next }));

  if (setting === "boolean") {
    const isOn = value === true;
    const lock = name === "trainable" && !isOn;
    return (
      <div className="field">
        <Switch
          label={
            <>
              {lock && <Icon name="lock" small />}
              {label}
            </>
          }
          checked={isOn}
          onChange={change}
        />
        <p className="field-hint">{hint}</p>
      </div>
    );
  }
  if (setting === "shape") {
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
  if (isWords(setting)) {
    const choices = setting.map((word) => ({ value: word, label: toSettingWord(t, name, word) }));
    return <Select label={label} value={String(value)} choices={choices} onChange={change} hint={hint} />;
  }
  if (isShare(setting)) {
    return (
      <Slider
        label={label}
        value={Number(value)}
        scale={{ min: setting.min, max: setting.max, step: 0.01 }}
        toText={formatTick}
        onInput={(next) => drag.edit((experiment) => setLayer(experiment, layer.id, { [name]: next }))}
        onCommit={drag.end}
        hint={hint}
      />
    );
  }
  return <RangeField label={label} value={Number(value)} range={setting} onCommit={change} hint={hint} />;
}

function isWords(setting: Setting): setting is readonly string[] {
  return Array.isArray(setting);
}

/** What lies between 0 and about 1 is set with a slider, in hundredths. */
function isShare(setting: Range): boolean {
  return (
    setting.min === 0 &&
    setting.max < 1 &&
    setting.max > 0.9 &&
    setting.max * 100 === Math.round(setting.max * 100)
  );
}
