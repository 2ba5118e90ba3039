/** @file A problem in words: what is wrong, and why. */
import { toLayerTitle } from "#i18n/layerText.ts";
import { isMessageKey } from "#i18n/messages.ts";
import type { Translate } from "#i18n/translate.ts";
import { findLayer, type Network } from "#model/network.ts";
import type { Problem } from "#model/problem.ts";

export interface ProblemText {
  readonly title: string;
  readonly why: string;
}

/**
 * The slot `name` is filled with the setting at the problem's place; names of losses and activations are translated.
 * Layers are called by their titles where the network in which they stand is given, else by their ids.
 */
export function toProblemText(
  t: Translate,
  { code, where, values }: Problem,
  network?: Network,
): ProblemText {
  const name = toSettingName(t, where);
  const words = Object.entries(values).map(
    ([slot, value]) => [slot, toWords(t, slot, value, network)] as const,
  );
  const all = { name, ...Object.fromEntries(words) };
  return { title: t(`problem.${code}.title`, all), why: t(`problem.${code}.why`, all) };
}

/** "training.learningRate" → "Learning rate", "network.layers.hidden1.units" → "Neurons"; else the path itself. */
export function toSettingName(t: Translate, where: string): string {
  const key = `setting.${where.replace(/^network\.layers\.[^.]+\./, "layer.")}`;
  return isMessageKey(key) ? t(key) : where;
}

/** Grouped, with a true minus, and at most ten digits, so that 5,000,001 stays itself and 0.1 + 0.2 is 0.3. */
const numbers = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 10 });

/** The slots that hold ids of layers; `layers` holds several. */
const layerSlots: ReadonlySet<string> = new Set(["layer", "layers", "from", "to"]);

function toWords(t: Translate, slot: string, value: string | number, network?: Network): string {
  if (typeof value === "number") return numbers.format(value).replace("-", "−");
  if (network && layerSlots.has(slot)) {
    const names = value.split(", ").map((id) => {
      const layer = findLayer(network, id);
      return layer ? toLayerTitle(t, layer) : id;
    });
    return names.join(", ");
  }
  const key = `${slot}.${value}`;
  return (slot === "loss" || slot === "activation") && isMessageKey(key) ? t(key) : value;
}
