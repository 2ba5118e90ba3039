import { useText } from "#i18n/TextContext.tsx";
import { embedPanels, type EmbedPanel, type EmbedQuery } from "#model/embedQuery.ts";
import { Checkbox } from "#ui/Checkbox.tsx";

interface EmbedPanelsProps {
  readonly asked: EmbedQuery;
  /** A lesson or a task is open in it. */
  readonly isLed: boolean;
  readonly onChange: (patch: Partial<EmbedQuery>) => void;
}

/** What the frame shows, and how it begins. The last part stays. */
export function EmbedPanels({ asked, isLed, onChange }: EmbedPanelsProps) {
  const { t } = useText();
  const { panels, autoplay } = asked;
  const offered = embedPanels.filter((panel) => panel !== "lesson" || isLed);
  const count = offered.filter((panel) => panels.includes(panel)).length;
  const toggle = (panel: EmbedPanel) =>
    onChange({
      panels: embedPanels.filter((one) => (one === panel ? !panels.includes(one) : panels.includes(one))),
    });
  return (
    <fieldset className="maker-group">
      <legend className="h">{t("embed.shown")}</legend>
      <div className="embed-choices">
        {offered.map((panel) => (
          <Checkbox
            key={panel}
            label={t(`embed.panel.${panel}`)}
            checked={panels.includes(panel)}
            disabled={count === 1 && panels.includes(panel)}
            onChange={() => toggle(panel)}
          />
        ))}
      </div>
      <div className="embed-choices">
        <Checkbox
          label={t("embed.autoplay")}
          checked={autoplay}
          onChange={(on) => onChange({ autoplay: on })}
        />
      </div>
    </fieldset>
  );
}
