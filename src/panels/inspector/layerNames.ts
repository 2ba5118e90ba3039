/** @file What layers are called beside each other: by their titles, numbered where several have the same. */
import { toLayerTitle } from "#i18n/layerText.ts";
import type { Translate } from "#i18n/translate.ts";
import { toSorted, type LayerId, type Network } from "#model/network.ts";

/** From the input to the output. */
export function toLayerNames(t: Translate, network: Network): ReadonlyMap<LayerId, string> {
  const titles = toSorted(network).map((layer) => ({ id: layer.id, title: toLayerTitle(t, layer) }));
  const counts = new Map<string, number>();
  return new Map(
    titles.map(({ id, title }) => {
      const n = (counts.get(title) ?? 0) + 1;
      counts.set(title, n);
      const isAlone = titles.filter((one) => one.title === title).length === 1;
      return [id, isAlone ? title : `${title} ${n}`];
    }),
  );
}
