import { useState } from "react";
import { drawNewWeights, playOrPause, stepEpoch } from "#commands/runCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { trainingRanges } from "#model/training.ts";
import { CommandItem } from "#panels/CommandItem.tsx";
import { Control } from "#state/Control.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { RangeField } from "#panels/RangeField.tsx";
import { SpeedField } from "#panels/SpeedField.tsx";
import { useEnabled } from "#panels/useEnabled.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import { formatCount } from "#viz/formatNumber.ts";
import "./RunMenu.css";

/** Other ways to run: by epochs, up to an epoch, at another speed, from other weights. */
export function RunMenu() {
  const { t } = useText();
  const { trigger, popover, close } = usePopover();
  const { view } = usePlayground();
  return (
    <>
      <IconButton {...trigger} icon="down" label={t("run.more")} small className="run-menu" />
      <Popover {...popover} label={t("run.more")}>
        <div className="menu">
          <CommandItem command={stepEpoch} icon="stepEpoch" />
          <CommandItem command={drawNewWeights} icon="dice" />
          <hr className="menu-line" />
        </div>
        <RunToEpoch onRun={close} />
        <SpeedField />
        <p className="run-menu-steps cap num">
          <LiveText read={({ latest }) => t("run.steps", { count: formatCount(latest?.step ?? 0) })} />
        </p>
        <button
          type="button"
          className="link"
          onClick={() => {
            close();
            view.setState({ sheet: "settings" });
          }}
        >
          {t("training.more")}
        </button>
      </Popover>
    </>
  );
}

function RunToEpoch({ onRun }: { readonly onRun: () => void }) {
  const { t } = useText();
  const { session, live } = usePlayground();
  const [epoch, setEpoch] = useState(() => (Math.floor((live.latest?.epoch ?? 0) / 100) + 1) * 100);
  const canRun = useEnabled(playOrPause);
  return (
    <div className="run-to-epoch">
      <RangeField
        label={t("run.toEpoch")}
        value={epoch}
        range={trainingRanges.stopEpochs}
        step={10}
        onCommit={setEpoch}
      />
      <Control name="run.toggle">
        <Button
          look="line"
          icon="play"
          disabled={!canRun}
          onClick={() => {
            onRun();
            void session.play(epoch);
          }}
        >
          {t("run.go")}
        </Button>
      </Control>
    </div>
  );
}
