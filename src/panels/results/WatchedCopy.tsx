import type { ImageDataset } from "#data/dataset.ts";
import { toSize } from "#model/tensorShape.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toWatchedAnswer } from "#panels/results/answers.ts";
import { toCells } from "#panels/results/pictureSet.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createPicture, type Picture } from "#viz/picture.ts";

/** What an autoencoder makes of the watched sample; blank until it has answered. */
export function WatchedCopy({ dataset }: { readonly dataset: ImageDataset }) {
  const { t } = useText();
  const { live, session } = usePlayground();
  const ref = useChart<Picture>({
    create: (host) => createPicture(host),
    draw(chart) {
      const size = toSize(dataset.shape);
      const outputs = toWatchedAnswer(live.pictures, session.store.getState())?.outputs;
      chart.update({
        label: t("images.pairs.answer"),
        ...toCells(dataset, outputs?.length === size ? outputs : new Float32Array(size)),
        mark: null,
      });
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return <div ref={ref} className="watch-copy" />;
}
