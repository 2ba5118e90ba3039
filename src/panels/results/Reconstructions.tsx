import type { ImageDataset } from "#data/dataset.ts";
import { toSize } from "#model/tensorShape.ts";
import { toFormat, toSampleAt, toUpright } from "#panels/results/pictureSet.ts";
import { usePredicting } from "#panels/results/usePredicting.ts";
import { useSetWords } from "#panels/results/useSetWords.ts";
import { reconstructed } from "#state/insights.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createPairs } from "#viz/pairs.ts";

/** Test pictures beside what an autoencoder makes of them, live while it learns. */
export function Reconstructions({ dataset }: { readonly dataset: ImageDataset }) {
  const t = useSetWords(dataset);
  const { live, session } = usePlayground();
  const count = Math.min(reconstructed, dataset.test.count);
  const size = toSize(dataset.shape);
  const ref = useChart({
    create: createPairs,
    draw(chart) {
      const { prediction } = live;
      const fits =
        prediction?.run === session.store.getState().run && prediction.answers.length >= count * size;
      chart.update({
        ...toFormat(dataset),
        label: t("images.pairs.label", { count }),
        words: { original: t("images.pairs.original"), reconstruction: t("images.pairs.answer") },
        items: Array.from({ length: count }, (_, i) => ({
          original: toUpright(dataset, toSampleAt(dataset, dataset.test, i)),
          answer: fits ? toUpright(dataset, prediction.answers.subarray(i * size, (i + 1) * size)) : null,
        })),
        cell: 56,
      });
    },
    subscribe: (redraw) => live.subscribe("prediction", redraw),
  });
  return (
    <div className="reconstructions" ref={usePredicting()}>
      <h2 className="h head">{t("images.pairs")}</h2>
      <div ref={ref} />
    </div>
  );
}
