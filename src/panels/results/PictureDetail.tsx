import type { ImageDataset } from "#data/dataset.ts";
import { toSize } from "#model/tensorShape.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { toCells, toClassNames, toSampleAt } from "#panels/results/pictureSet.ts";
import { toSharesOf, type Reading } from "#panels/results/predictions.ts";
import { findTop } from "#panels/results/shares.ts";
import { usePredictionWords } from "#panels/results/usePredictionWords.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { useChart } from "#state/useChart.ts";
import { createClassBars } from "#viz/classBars.ts";
import { createPicture, type Picture } from "#viz/picture.ts";

interface PictureDetailProps {
  readonly dataset: ImageDataset;
  readonly read: () => Reading | null;
  /** The test sample; null while there is none. */
  readonly shown: () => number | null;
}

/** One test picture with its probabilities. */
export function PictureDetail({ dataset, read, shown }: PictureDetailProps) {
  const { t, lang } = useText();
  const { live } = usePlayground();
  const names = toClassNames(dataset, lang);
  const describe = usePredictionWords(dataset);
  const subscribe = (redraw: () => void) => live.subscribe("prediction", redraw);
  const toWords = () => {
    const [reading, index] = [read(), shown()];
    return reading && index !== null ? describe(reading, index) : "";
  };
  const picture = useChart<Picture>({
    create: (host) => createPicture(host),
    draw(chart) {
      const index = shown();
      chart.update({
        label: toWords(),
        ...toCells(
          dataset,
          index === null ? new Float32Array(toSize(dataset.shape)) : toSampleAt(dataset, dataset.test, index),
        ),
        mark: null,
      });
    },
    subscribe,
  });
  const bars = useChart({
    create: createClassBars,
    draw(chart) {
      const [reading, index] = [read(), shown()];
      const shares = reading && index !== null ? toSharesOf(reading, index) : [];
      chart.update({
        label: t("images.shares"),
        names,
        values: shares,
        top: findTop(shares),
        truth: index === null ? null : (dataset.test.y[index] ?? null),
        compact: false,
        words: { truth: t("images.shares.truth"), diverged: t("results.diverged") },
      });
    },
    subscribe,
  });
  return (
    <div className="detail">
      <div className="detail-picture" ref={picture} />
      <div className="detail-bars" ref={bars} />
      <p className="cap" aria-live="polite">
        <LiveText topic="prediction" read={toWords} />
      </p>
    </div>
  );
}
