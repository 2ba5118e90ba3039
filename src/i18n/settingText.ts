/** @file The words that a setting of a layer may take. */
import { isMessageKey } from "#i18n/messages.ts";
import type { Translate } from "#i18n/translate.ts";
import type { SettingName } from "#model/layerSettings.ts";

/** Where the words of a setting stand in the messages, if not under its own name. */
const areas: Partial<Record<SettingName, string>> = {
  kernelInitializer: "initializer",
  recurrentInitializer: "initializer",
  biasInitializer: "initializer",
  recurrentActivation: "activation",
  kernelConstraint: "constraint",
};

/** "padding.same", "initializer.heNormal": settings of one nature share their words. */
export function toSettingWord(t: Translate, setting: SettingName, word: string): string {
  const key = `${areas[setting] ?? setting}.${word}`;
  if (!isMessageKey(key)) throw new Error(`no words for ${key}`);
  return t(key);
}
