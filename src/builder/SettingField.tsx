import { ShapeField } from "#builder/ShapeField.tsx";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey, type MessageKey } from "#i18n/messages.ts";
import { setLayer } from "#model/editNetwork.ts";
import { ruleOf } from "#model/layerKinds.ts";
import type { Setting } from "#model/layerRule.ts";
import type { Layer } from "#model/network.ts";
import type { Shape } from "#model/tensorShape.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import { Switch } from "#ui/Switch.tsx";
import { formatTick } from "#viz/formatNumber.ts";

/** The settings of all kinds together. */
export type SettingName = Layer extends infer L
  ? L extends Layer
    ? Exclude<keyof L, "id" | "kind">
    : never
  : never;

type Value = number | string | boolean | Shape;

interface SettingFieldProps {
  readonly layer: Layer;
  readonly setting: SettingName;
}

/** One setting: a number, a word from a list, a switch or a shape, as the rule of the layer's kind says. */
export function SettingField({ layer, setting }: SettingFieldProps) {
  const { t } = useText();
  const { document } = usePlayground();
  const { settings, live } = ruleOf(layer.kind);
  const rule = (settings as Readonly<Record<string, Setting>>)[setting]!;
  const value = (layer as unknown as Readonly<Record<SettingName, Value>>)[setting];
  const label = t(`setting.layer.${setting}`);
  const hint = t((live as readonly string[]).includes(setting) ? "effect.live" : "effect.rebuild");
  const change = (next: Value) =>
    document.edit((experiment) => setLayer(experiment, layer.id, { [setting]: next }));
  if (rule === "boolean") return <Switch label={label} checked={value as boolean} onChange={change} />;
  if (rule === "shape") {
    return <ShapeField label={label} value={value as Shape} onCommit={change} hint={hint} />;
  }
  if ("min" in rule) {
    const { min, max, integer = false } = rule;
    const range = { min: formatTick(min), max: formatTick(max) };
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
  const choices = rule.map((word) => ({ value: word, label: t(toWordKey(setting, word)) }));
  return <Select label={label} value={value as string} choices={choices} onChange={change} hint={hint} />;
}

/** "padding.same", "initializer.heNormal": settings of one nature share their words. */
function toWordKey(setting: SettingName, word: string): MessageKey {
  const area = setting.endsWith("Initializer")
    ? "initializer"
    : setting === "kernelConstraint"
      ? "constraint"
      : setting === "recurrentActivation"
        ? "activation"
        : setting;
  const key = `${area}.${word}`;
  if (!isMessageKey(key)) throw new Error(`no words for ${key}`);
  return key;
}
