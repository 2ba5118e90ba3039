import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toWatchedAnswer } from "#panels/results/answers.ts";
import { toLook } from "#panels/results/pictureSet.ts";
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
      const [height, width, channels] = dataset.shape;
      const size = height * width * channels;
      const outputs = toWatchedAnswer(live.pictures, session.store.getState())?.outputs;
      chart.update({
        label: t("images.pairs.answer"),
        values: outputs?.length === size ? outputs : new Float32Array(size),
        height,
        width,
        channels: channels === 3 ? 3 : 1,
        look: toLook(dataset),
        range: 1,
        mark: null,
      });
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
  return <div ref={ref} className="watch-copy" />;
}
