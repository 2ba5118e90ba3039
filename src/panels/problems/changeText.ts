/** @file What was done between two versions of an experiment, in a few words and with the icon of its layer. */
import { isMessageKey } from "#i18n/messages.ts";
import { toLayerTitle } from "#i18n/layerText.ts";
import { toSettingName } from "#i18n/problemText.ts";
import type { Translate } from "#i18n/translate.ts";
import { isEqual } from "#model/difference.ts";
import type { Experiment } from "#model/experiment.ts";
import { findLayer, type Layer, type Link, type Network } from "#model/network.ts";
import type { IconName } from "#ui/icons.ts";

export interface ChangeText {
  readonly text: string;
  readonly icon: IconName;
}

/** The strongest change is told; two experiments that have little in common are told as one being opened. */
export function toChangeText(t: Translate, before: Experiment, after: Experiment): ChangeText {
  const isOther = !isEqual(before.data, after.data);
  const ofNetwork = toNetworkText(t, before.network, after.network);
  if (isOther && ofNetwork) return { text: t("change.opened"), icon: "layers" };
  if (isOther) return { text: t("change.data"), icon: "data" };
  if (ofNetwork) return ofNetwork;
  if (!isEqual(before.training, after.training)) {
    return { text: toTrainingText(t, before, after), icon: "settings" };
  }
  if (before.seed !== after.seed) return { text: t("change.seed"), icon: "dice" };
  return { text: t(isEqual(before.canvas, after.canvas) ? "change.title" : "change.canvas"), icon: "layers" };
}

function toNetworkText(t: Translate, before: Network, after: Network): ChangeText | null {
  const removed = before.layers.filter(({ id }) => !findLayer(after, id));
  const added = after.layers.filter(({ id }) => !findLayer(before, id));
  const changed = after.layers.filter((layer) => {
    const old = findLayer(before, layer.id);
    return old !== undefined && !isEqual(old, layer);
  });
  const count = removed.length + added.length + changed.length;
  if (count > 1) return { text: t("change.layers", { count }), icon: "layers" };
  if (removed[0]) return ofLayer(removed[0], t("change.removed", { layer: toLayerTitle(t, removed[0]) }));
  if (added[0]) return ofLayer(added[0], t("change.added", { layer: toLayerTitle(t, added[0]) }));
  if (changed[0]) return ofLayer(changed[0], toSettingText(t, findLayer(before, changed[0].id)!, changed[0]));
  return isEqual(before.links, after.links) ? null : { text: toLinkText(t, before, after), icon: "layers" };
}

function ofLayer(layer: Layer, text: string): ChangeText {
  return { text, icon: `layer.${layer.kind}` };
}

function toSettingText(t: Translate, before: Layer, after: Layer): string {
  const [setting] = toChanged(before, after);
  const layer = toLayerTitle(t, after);
  return t("change.set", { layer, setting: toName(t, `network.layers.${after.id}.${setting}`) });
}

function toTrainingText(
  t: Translate,
  { training: before }: Experiment,
  { training: after }: Experiment,
): string {
  const settings = toChanged(before, after);
  const key = `setting.training.${settings[0]}`;
  return settings.length === 1 && isMessageKey(key)
    ? t("change.trainingOf", { setting: t(key) })
    : t("change.training");
}

function toChanged(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([key, value]) => (isEqual(old.get(key), value) ? [] : [key]));
}

/** In the middle of a sentence. */
function toName(t: Translate, where: string): string {
  return toSettingName(t, where).toLowerCase();
}

function toLinkText(t: Translate, before: Network, after: Network): string {
  const added = after.links.filter((link) => !hasLink(before, link));
  const removed = before.links.filter((link) => !hasLink(after, link));
  const toNames = ({ from, to }: Link) => ({ from: toTitle(t, after, from), to: toTitle(t, after, to) });
  if (added.length === 1 && removed.length === 0) return t("change.linked", toNames(added[0]!));
  if (removed.length === 1 && added.length === 0) return t("change.unlinked", toNames(removed[0]!));
  return t("change.links");
}

function hasLink({ links }: Network, { from, to }: Link): boolean {
  return links.some((link) => link.from === from && link.to === to);
}

function toTitle(t: Translate, network: Network, id: string): string {
  const layer = findLayer(network, id);
  return layer ? toLayerTitle(t, layer) : id;
}
