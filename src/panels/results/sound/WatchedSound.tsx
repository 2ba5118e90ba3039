import type { ImageDataset } from "#data/dataset.ts";
import { toBandHertz, type SoundFeatures } from "#data/spectrogram.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Playback } from "#panels/results/sound/playSound.ts";
import { useSampleWords } from "#panels/results/useSampleWords.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { toWatchedInputs } from "#state/samplePictures.ts";
import { useChart } from "#state/useChart.ts";
import { formatCount } from "#viz/formatNumber.ts";
import { createSpectrogram } from "#viz/spectrogram.ts";

interface WatchedSoundProps {
  readonly dataset: ImageDataset;
  readonly features: SoundFeatures;
  readonly playback: Playback | null;
}

/** The watched sound, window by window as the network reads it. */
export function WatchedSound({ dataset, features, playback }: WatchedSoundProps) {
  const { t } = useText();
  const { view } = usePlayground();
  const toWords = useSampleWords(dataset);
  const ref = useChart({
    create: createSpectrogram,
    draw(chart) {
      const { watched } = view.getState();
      const { name, truth } = toWords(watched);
      chart.update({
        label: truth === null ? name : `${name}, ${truth}`,
        values: toWatchedInputs(dataset, watched),
        frames: features.frames,
        bands: features.bands,
        frameSeconds: features.hop / features.rate,
        toHertz: (band) => toBandHertz(features, band),
        describe: (seconds, hertz, value) =>
          t("speech.picture.place", {
            seconds: seconds.toFixed(2),
            hertz: formatCount(Math.round(hertz)),
            decibels: formatCount(Math.round((value - 1) * features.range)),
          }),
        hint: t("speech.picture.hint"),
        playback,
        units: { seconds: t("speech.unit.seconds"), hertz: t("speech.unit.hertz") },
      });
    },
    subscribe: (redraw) =>
      view.subscribe(({ watched }, before) => {
        if (watched !== before.watched) redraw();
      }),
  });
  return <div className="sound-picture" ref={ref} />;
}
