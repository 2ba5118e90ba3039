import { useText } from "#i18n/TextContext.tsx";
import { templateIds, toTemplate } from "#model/templates.ts";
import { toExperimentName } from "#panels/experimentName.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import "./ExperimentMenu.css";
import "./Menu.css";

/** The name of the experiment; behind it, others to start from. Undo brings the one before back. */
export function ExperimentMenu() {
  const { t, lang } = useText();
  const { document } = usePlayground();
  const name = useExperiment((experiment) => toExperimentName(experiment, lang));
  const { trigger, popover, close } = usePopover();
  return (
    <>
      <button type="button" {...trigger} className="experiment-name">
        <span>{name}</span>
        <Icon name="down" small />
      </button>
      <Popover {...popover} label={t("app.templates")}>
        <p className="cap experiment-caption">{t("app.templates.about")}</p>
        <div className="menu">
          {templateIds.map((id) => (
            <button
              key={id}
              type="button"
              className="menu-item"
              onClick={() => {
                close();
                document.open(toTemplate(id));
              }}
            >
              <span>{t(`template.${id}`)}</span>
            </button>
          ))}
        </div>
      </Popover>
    </>
  );
}
