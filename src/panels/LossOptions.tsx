import { useText } from "#i18n/TextContext.tsx";
import type { ViewHints } from "#model/experiment.ts";
import { Control } from "#state/Control.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Popover } from "#ui/Popover.tsx";
import { Segment } from "#ui/Segment.tsx";
import { Slider } from "#ui/Slider.tsx";
import { usePopover } from "#ui/usePopover.ts";
import { formatWeight } from "#viz/formatNumber.ts";

/** How the curves are drawn: their axis, and how much of their noise. */
export function LossOptions() {
  const { t } = useText();
  const { document } = usePlayground();
  const { lossScale, smoothing } = useExperiment(({ view }) => view);
  const { trigger, popover } = usePopover();
  const change = (patch: Partial<ViewHints>) =>
    document.edit((experiment) => ({ ...experiment, view: { ...experiment.view, ...patch } }));
  return (
    <>
      <IconButton {...trigger} icon="settings" small label={t("results.chart.options")} />
      <Popover {...popover} label={t("results.chart.options")}>
        <Control name="view.lossScale">
          <div className="field">
            <div className="field-head">
              <span>{t("results.scale")}</span>
            </div>
            <Segment
              label={t("results.scale")}
              value={lossScale}
              choices={(["linear", "log"] as const).map((value) => ({
                value,
                label: t(`results.scale.${value}`),
              }))}
              onChange={(lossScale) => change({ lossScale })}
            />
          </div>
        </Control>
        <Control name="view.smoothing">
          <Slider
            label={t("results.smoothing")}
            value={smoothing}
            scale={[0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.99]}
            toText={(value) => (value === 0 ? t("results.smoothing.off") : formatWeight(value, ""))}
            onInput={(smoothing) => change({ smoothing })}
            hint={t("effect.view")}
          />
        </Control>
      </Popover>
    </>
  );
}
