/** @file The signs of a sample as people read them: letters of a text, the name of a film. */
import type { Dataset } from "#data/dataset.ts";
import type { Alphabet } from "#data/sequenceDataset.ts";
import type { Language } from "#i18n/languages.ts";
import type { PortName } from "#model/port.ts";

/** From sign 2 on. */
const brackets = ["", "", "(", ")", "[", "]"];

/** Padding is left out; `values` are the numbers of one input. */
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
  const signs = toSigns(dataset, port);
  return Array.from(values, (sign) => (sign > 0 ? (signs[sign] ?? "") : "")).filter((sign) => sign !== "");
}

function toSigns(dataset: Dataset, port: PortName): Alphabet["signs"] {
  if (dataset.kind === "text" || dataset.kind === "words") return dataset.alphabet.signs;
  if (dataset.kind === "pairs") {
    return port === "source" ? dataset.sourceAlphabet.signs : dataset.targetAlphabet.signs;
  }
  return dataset.kind === "algorithm" ? brackets : [];
}
