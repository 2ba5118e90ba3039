/** @file What stands around the page while somebody presents: a bar with little on it, the pointer, the black screen. */
import { useEffect, useState } from "react";
import { presentBlank, togglePresent } from "#commands/presentCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { CommandButton } from "#panels/CommandButton.tsx";
import { toExperimentName } from "#i18n/experimentName.ts";
import { ProblemChip } from "#panels/problems/ProblemChip.tsx";
import { Transport } from "#panels/Transport.tsx";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { createLaser } from "#ui/laser.ts";
import "./Presenting.css";

export function Presenting() {
  const { t, lang } = useText();
  const pack = usePackAbout();
  const name = useExperiment((experiment) => toExperimentName(experiment, lang, pack));
  const isBlank = useView(({ present }) => present === "blank");
  const [hasLaser, setLaser] = useState(true);
  useEffect(() => (hasLaser ? createLaser(document.body) : undefined), [hasLaser]);
  return (
    <header className="present-bar" aria-label={t("present.bar")}>
      <h1>{name}</h1>
      <Transport look="bar" />
      <ProblemChip short />
      <span className="sp" />
      <IconButton
        icon="laser"
        label={t("present.laser")}
        pressed={hasLaser}
        onClick={() => setLaser(!hasLaser)}
      />
      <CommandButton command={presentBlank} icon="screen" />
      {document.fullscreenEnabled && (
        <IconButton
          icon="fullscreen"
          label={t("present.fullscreen")}
          onClick={() => void toggleFullscreen()}
        />
      )}
      <CommandButton command={togglePresent} icon="close" />
      {isBlank && <BlackScreen />}
    </header>
  );
}

/** The run goes on behind it. */
function BlackScreen() {
  const { t } = useText();
  const { view } = usePlayground();
  return (
    <button
      type="button"
      className="black-screen"
      aria-label={t("present.blank.end")}
      ref={(button) => button?.focus()}
      onClick={() => view.setState({ present: "shown" })}
    />
  );
}

/** A browser may refuse: then the page stays as it is. */
async function toggleFullscreen(): Promise<void> {
  const { documentElement } = document;
  await (document.fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen()).catch(
    () => {},
  );
}
