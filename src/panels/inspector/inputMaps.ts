/** @file What the maps are called that a convolution reads. */
import type { Translate } from "#i18n/translate.ts";
import { findLayer } from "#model/network.ts";
import type { Convolution } from "#panels/inspector/convolution.ts";
import type { RunningLayer } from "#panels/inspector/useInspected.ts";

/** Whether the maps are red, green and blue, so that a filter is a picture in colour. */
export function readsColour({ network, source }: RunningLayer, { channels, motion }: Convolution): boolean {
  const isInput = source !== null && findLayer(network, source)?.kind === "input";
  return isInput && channels === 3 && motion === "slide";
}

export function toMapName(t: Translate, channel: number, isColour: boolean): string {
  const colour = isColour ? (["red", "green", "blue"] as const)[channel] : undefined;
  return colour ? t(`inspector.${colour}`) : t("inspector.map", { n: channel + 1 });
}
