/** @file The signs of a sample as a card shows them: letters of a text, the name of a film. */
import type { Dataset } from "#data/dataset.ts";
import { findSigns } from "#data/stepLabels.ts";
import type { Language } from "#i18n/languages.ts";
import type { PortName } from "#model/port.ts";

/** What is written in no character (padding, beginning and end) is left out; `values` are the numbers of one input. */
export function toSampleSigns(
  dataset: Dataset,
  port: PortName,
  values: Float32Array,
  lang: Language,
): readonly string[] {
  if (dataset.kind === "ratings") {
    const index = values[0];
    if (index === undefined) return [];
    const item = port === "item" ? dataset.items[index] : undefined;
    return [item ? (lang === "zh" ? item.nameZh : item.name) : `#${index + 1}`];
  }
  const signs = findSigns(dataset, port) ?? [];
  return Array.from(values, (sign) => signs[sign] ?? "").filter((sign) => sign !== "");
}
