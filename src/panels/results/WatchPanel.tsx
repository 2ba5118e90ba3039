import { toOwnDrop } from "#panels/results/ownDrop.ts";
import type { ImageDataset } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { OwnButtons } from "#panels/results/OwnButtons.tsx";
import { OwnFault } from "#panels/results/OwnFault.tsx";
import { toPadKind } from "#panels/results/pictureSet.ts";
import { SamplePicker } from "#panels/results/SamplePicker.tsx";
import { useDrawing } from "#panels/results/useDrawing.ts";
import { useOwnPicture } from "#panels/results/useOwnPicture.ts";
import { useSampleOf } from "#panels/results/useSampleOf.ts";
import { WatchedCopy } from "#panels/results/WatchedCopy.tsx";
import { WatchedPicture } from "#panels/results/WatchedPicture.tsx";
import { WatchedShares } from "#panels/results/WatchedShares.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import "./WatchPanel.css";

/** One sample on its way through the network: drawn, brought along or taken from the data; and what comes out. */
export function WatchPanel({ dataset }: { readonly dataset: ImageDataset }) {
  const { t } = useText();
  const { view } = usePlayground();
  const kind = toPadKind(dataset);
  const title = t(kind ? `images.draw.${kind}` : "images.show");
  const own = useOwnPicture(dataset);
  const sample = useSampleOf(dataset);
  const isOwn = useView(({ watched }) => watched.kind === "own");
  const isCopying = dataset.task.kind === "reconstruction";
  const clear = () => view.setState({ watched: sample });
  const { ref, hasInk, undo } = useDrawing(dataset, kind ?? "drawing", {
    label: `${title}. ${t("images.pad.keys")}`,
    onBlank: clear,
  });
  return (
    <div className="watch" {...toOwnDrop(own.open)}>
      <div className="head">
        <h2 className="h">{title}</h2>
        <span className="sp" />
        <OwnButtons own={own} />
        {kind && (
          <IconButton icon="undo" small label={t("images.pad.undo")} disabled={!hasInk} onClick={undo} />
        )}
        <IconButton icon="erase" small label={t("images.clear")} disabled={!isOwn} onClick={clear} />
      </div>
      <div className={isCopying ? "watch-stage watch-stage-even" : "watch-stage"}>
        {kind ? (
          <div className={hasInk ? "watch-sheet" : "watch-sheet watch-sheet-blank"}>
            {!hasInk && <WatchedPicture dataset={dataset} className="watch-under" />}
            <div ref={ref} />
          </div>
        ) : (
          <WatchedPicture dataset={dataset} className="watch-picture" />
        )}
        {isCopying ? <WatchedCopy dataset={dataset} /> : <WatchedShares dataset={dataset} />}
      </div>
      <SamplePicker dataset={dataset} sample={sample} />
      <OwnFault fault={own.fault} dismiss={own.dismiss} />
      <p className="cap watch-help">{t("images.own.help")}</p>
      <p className="cap watch-keys" aria-hidden="true">
        {t("images.pad.keys")}
      </p>
    </div>
  );
}
