import type { ImageDataset } from "#data/dataset.ts";
import { jumpSample, nextWrong, stepSample, type WatchedSample } from "#panels/results/watchedSample.ts";
import { useFindWrong } from "#panels/results/useFindWrong.ts";
import { useSampleWords } from "#panels/results/useSampleWords.ts";
import { WatchedPicture } from "#panels/results/WatchedPicture.tsx";
import { useSetWords } from "#panels/results/useSetWords.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";

interface SamplePickerProps {
  readonly dataset: ImageDataset;
  /** The sample of the data that is watched, or was before the person's own. */
  readonly sample: WatchedSample;
}

/** Says what is watched, shows it as the network sees it, and leads to other samples of the data. */
export function SamplePicker({ dataset, sample }: SamplePickerProps) {
  const t = useSetWords(dataset);
  const { view } = usePlayground();
  const source = useView(({ watched }) => (watched.kind === "own" ? watched.source : null));
  const { name, truth } = useSampleWords(dataset)(
    source === null ? sample : { kind: "own", source, x: new Float32Array() },
  );
  const wrong = useFindWrong(dataset);
  const watch = (next: WatchedSample | null) => next && view.setState({ watched: next });
  const step = (by: number) => watch(source === null ? stepSample(dataset, sample, by) : sample);
  return (
    <>
      <div className="picker">
        <div className="picker-seen" title={t("images.seen.about")}>
          <WatchedPicture dataset={dataset} />
        </div>
        <p className="picker-words" aria-live="polite">
          <span className="picker-name">{name}</span>
          <span className="cap">{truth ?? t("images.seen")}</span>
        </p>
        <IconButton icon="left" small label={t("images.previous")} onClick={() => step(-1)} />
        <IconButton icon="right" small label={t("images.next")} onClick={() => step(1)} />
        <IconButton
          icon="dice"
          small
          label={t("images.random")}
          onClick={() => watch(jumpSample(dataset, sample, Math.random()))}
        />
        {wrong.canFind && (
          <Button
            small
            look="quiet"
            title={t("images.wrong.about")}
            onClick={() => void wrong.find().then((found) => watch(found && nextWrong(found, sample)))}
          >
            {t("images.wrong")}
          </Button>
        )}
      </div>
      <p className="cap" role="status">
        {wrong.none ? t("images.wrong.none") : ""}
      </p>
    </>
  );
}
