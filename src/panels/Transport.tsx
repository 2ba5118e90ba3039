import { playOrPause, resetRun, stepBatch } from "#commands/runCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { CommandButton } from "#panels/CommandButton.tsx";
import { Control } from "#state/Control.tsx";
import { toKeyText } from "#panels/keyText.ts";
import { LiveText } from "#panels/LiveText.tsx";
import { RunMenu } from "#panels/RunMenu.tsx";
import { useEnabled } from "#panels/useEnabled.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { PlayButton } from "#ui/PlayButton.tsx";
import { formatCount } from "#viz/formatNumber.ts";
import "./Transport.css";

interface TransportProps {
  /** bar: play in the middle; dock: play first, the epoch at the far end. */
  readonly look: "bar" | "dock";
}

/** Reset, play or pause, step, and how far the run has come. */
export function Transport({ look }: TransportProps) {
  const { t } = useText();
  const playground = usePlayground();
  const playing = useSession(({ phase }) => phase === "playing");
  const canPlay = useEnabled(playOrPause);
  return (
    <div className={`transport transport-${look}`} role="group" aria-label={t("transport.name")}>
      <CommandButton command={resetRun} icon="reset" className="transport-reset" />
      <Control name="run.toggle">
        <PlayButton
          className="transport-play"
          playing={playing}
          label={t(playing ? "transport.pause" : "transport.play")}
          keys={toKeyText(playOrPause, t)}
          disabled={!canPlay}
          onClick={() => void playOrPause.run(playground)}
        />
      </Control>
      <CommandButton command={stepBatch} icon="step" className="transport-step" />
      <RunMenu />
      <div className="transport-epoch">
        <span>{t("transport.epoch")}</span>
        <LiveText
          className="transport-count"
          read={({ latest }) => formatCount(Math.floor(latest?.epoch ?? 0))}
        />
      </div>
    </div>
  );
}
