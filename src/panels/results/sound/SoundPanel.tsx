import { toOwnDrop } from "#panels/results/ownDrop.ts";
import type { ImageDataset } from "#data/dataset.ts";
import type { SoundFacts } from "#data/sound.ts";
import { useText } from "#i18n/TextContext.tsx";
import { SamplePicker } from "#panels/results/SamplePicker.tsx";
import { Recordings } from "#panels/results/sound/Recordings.tsx";
import { SoundButtons } from "#panels/results/sound/SoundButtons.tsx";
import { SoundFaultNote } from "#panels/results/sound/SoundFaultNote.tsx";
import { useOwnSound } from "#panels/results/sound/useOwnSound.ts";
import { WatchedSound } from "#panels/results/sound/WatchedSound.tsx";
import { useSampleOf } from "#panels/results/useSampleOf.ts";
import { WatchedCopy } from "#panels/results/WatchedCopy.tsx";
import { WatchedShares } from "#panels/results/WatchedShares.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import "#panels/results/WatchPanel.css";
import "./SoundPanel.css";

interface SoundPanelProps {
  readonly dataset: ImageDataset;
  readonly sound: SoundFacts;
}

/** One word on its way through the network: said, brought along or taken from the set; and what comes out. */
export function SoundPanel({ dataset, sound }: SoundPanelProps) {
  const { t } = useText();
  const { view } = usePlayground();
  const own = useOwnSound(dataset, sound.features);
  const sample = useSampleOf(dataset);
  const isDigits = dataset.about.classes.every((name) => /^\d$/.test(name));
  return (
    <div className="watch" {...toOwnDrop(own.open)}>
      <div className="head">
        <h2 className="h">{t(isDigits ? "speech.say.digit" : "speech.say.sound")}</h2>
        <span className="sp" />
        <SoundButtons own={own} onClear={() => view.setState({ watched: sample })} />
      </div>
      <p className="cap sound-listening" role="status">
        {own.microphone === "on" ? t("speech.listening") : ""}
      </p>
      <div className="watch-stage sound-stage">
        <WatchedSound dataset={dataset} features={sound.features} playback={own.playback} />
        {dataset.task.kind === "reconstruction" ? (
          <WatchedCopy dataset={dataset} />
        ) : (
          <WatchedShares dataset={dataset} />
        )}
      </div>
      <SamplePicker dataset={dataset} sample={sample} />
      <SoundFaultNote own={own} />
      <Recordings dataset={dataset} recordings={sound.recordings} own={own} />
      <p className="cap watch-help">{t("speech.help")}</p>
    </div>
  );
}
