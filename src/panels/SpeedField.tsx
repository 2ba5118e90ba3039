import { useText } from "#i18n/TextContext.tsx";
import { speeds, type Speed } from "#model/experiment.ts";
import { Control } from "#state/Control.tsx";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Segment } from "#ui/Segment.tsx";
import "#ui/Field.css";

/** How fast it trains; acts at once. */
export function SpeedField() {
  const { t } = useText();
  const { document } = usePlayground();
  const speed = useExperiment(({ view }) => view.speed);
  const choose = (speed: Speed) =>
    document.edit((experiment) => ({ ...experiment, view: { ...experiment.view, speed } }));
  return (
    <Control name="view.speed">
      <div className="field">
        <div className="field-head">
          <span>{t("setting.view.speed")}</span>
        </div>
        <Segment
          label={t("setting.view.speed")}
          value={speed}
          choices={speeds.map((value) => ({ value, label: t(`speed.${value}`) }))}
          onChange={choose}
        />
        <p className="field-hint">{t(`speed.${speed}.about`)}</p>
      </div>
    </Control>
  );
}
