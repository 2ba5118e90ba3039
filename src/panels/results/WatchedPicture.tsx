import type { ImageDataset } from "#data/dataset.ts";
import { toCells } from "#panels/results/pictureSet.ts";
import { useSampleWords } from "#panels/results/useSampleWords.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { toWatchedInputs } from "#state/samplePictures.ts";
import { useChart } from "#state/useChart.ts";
import { createPicture, type Picture } from "#viz/picture.ts";

interface WatchedPictureProps {
  readonly dataset: ImageDataset;
  readonly className?: string;
}

/** The watched sample, pixel by pixel as the network reads it. */
export function WatchedPicture({ dataset, className }: WatchedPictureProps) {
  const { view } = usePlayground();
  const toWords = useSampleWords(dataset);
  const ref = useChart<Picture>({
    create: (host) => createPicture(host),
    draw(chart) {
      const { watched } = view.getState();
      const { name, truth } = toWords(watched);
      chart.update({
        label: truth === null ? name : `${name}, ${truth}`,
        ...toCells(dataset, toWatchedInputs(dataset, watched)),
        mark: null,
      });
    },
    subscribe: (redraw) =>
      view.subscribe(({ watched }, before) => {
        if (watched !== before.watched) redraw();
      }),
  });
  return <div ref={ref} className={className} />;
}
