import type { RefObject } from "react";
import { arrangeNetwork, fitNetwork } from "#commands/canvasCommands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useExperiment, usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";

interface CanvasToolsProps {
  readonly stage: RefObject<HTMLElement | null>;
  /** Null where there is no room for one. */
  readonly map: boolean | null;
  readonly onMap: (isShown: boolean) => void;
}

/** Palette, arrangement, view: what concerns the canvas as a whole. */
export function CanvasTools({ stage, map, onMap }: CanvasToolsProps) {
  const { t } = useText();
  const playground = usePlayground();
  const { view } = playground;
  const isPalette = useView(({ side }) => side === "layers");
  const hasPlaces = useExperiment(({ canvas }) => Object.keys(canvas.places).length > 0);
  const canFill = document.fullscreenEnabled;
  return (
    <div className="canvas-tools" data-screen-only role="toolbar" aria-label={t("canvas.tools")}>
      <IconButton
        icon="layers"
        label={t("canvas.palette")}
        pressed={isPalette}
        onClick={() => view.setState({ side: isPalette ? null : "layers" })}
      />
      <IconButton
        icon="arrange"
        label={t("command.arrange")}
        disabled={!hasPlaces}
        onClick={() => void arrangeNetwork.run(playground)}
      />
      {map !== null && (
        <IconButton icon="map" label={t("canvas.map")} pressed={map} onClick={() => onMap(!map)} />
      )}
      <IconButton
        icon="fit"
        label={t("command.fit")}
        keys="F"
        onClick={() => void fitNetwork.run(playground)}
      />
      {canFill && (
        <IconButton
          icon="fullscreen"
          label={t("canvas.fullscreen")}
          onClick={() =>
            void (document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen())
          }
        />
      )}
    </div>
  );
}
