import { useId } from "react";
import { clearNetwork } from "#commands/canvasCommands.ts";
import { openExperiment } from "#commands/openExperiment.ts";
import type { MessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { DataSpec } from "#model/data.ts";
import { maxTitleLength } from "#model/experimentSchema.ts";
import { templateIds, toTemplate, type TemplateId } from "#model/templates.ts";
import { Control } from "#state/Control.tsx";
import { TextField } from "#ui/TextField.tsx";
import { toExperimentName } from "#i18n/experimentName.ts";
import { usePackAbout } from "#panels/usePackAbout.ts";
import { useExperiment, usePlayground } from "#state/PlaygroundContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import "./ExperimentMenu.css";
import "./Menu.css";

interface Group {
  readonly name: MessageKey;
  readonly kinds: readonly DataSpec["kind"][];
}

const groups: readonly Group[] = [
  { name: "templates.points", kinds: ["plane"] },
  { name: "templates.tables", kinds: ["table"] },
  { name: "templates.pictures", kinds: ["images"] },
  { name: "templates.texts", kinds: ["text", "words", "pairs"] },
  { name: "templates.times", kinds: ["series", "records", "algorithm"] },
  { name: "templates.tastes", kinds: ["ratings"] },
];

/** The name of the experiment; behind it, others to start from. Undo brings the one before back. */
export function ExperimentMenu() {
  const { t, lang } = useText();
  const playground = usePlayground();
  const pack = usePackAbout();
  const name = useExperiment((experiment) => toExperimentName(experiment, lang, pack));
  const { trigger, popover, close } = usePopover();

  function open(id: TemplateId): void {
    close();
    openExperiment(playground, toTemplate(id));
  }

  return (
    <>
      <button type="button" {...trigger} className="experiment-name">
        <span>{name}</span>
        <Icon name="down" small />
      </button>
      <Popover {...popover} label={t("app.templates")}>
        <div className="templates">
          <Title />
          <Control name="experiment.open">
            <p className="cap">{t("app.templates.about")}</p>
            {groups.map(({ name, kinds }) => (
              <section key={name} aria-label={t(name)}>
                <h2 className="cap">{t(name)}</h2>
                {templateIds
                  .filter((id) => kinds.includes(toTemplate(id).data.kind))
                  .map((id) => (
                    <TemplateItem
                      key={id}
                      name={t(`template.${id}`)}
                      teaches={t(`template.${id}.teaches`)}
                      onOpen={() => open(id)}
                    />
                  ))}
              </section>
            ))}
            <section className="templates-empty" aria-label={t("templates.empty")}>
              <TemplateItem
                name={t("templates.empty")}
                teaches={t("templates.empty.about")}
                onOpen={() => {
                  close();
                  void clearNetwork.run(playground);
                  playground.view.setState({ side: "layers" });
                }}
              />
            </section>
          </Control>
        </div>
      </Popover>
    </>
  );
}

/** The name that the experiment is given; without one it is called by its data. */
function Title() {
  const { t } = useText();
  const { document } = usePlayground();
  const title = useExperiment((experiment) => experiment.title);
  return (
    <Control name="experiment.title">
      <TextField
        label={t("control.experiment.title")}
        value={title}
        maxLength={maxTitleLength}
        onChange={(title) => document.edit((experiment) => ({ ...experiment, title }), "experiment.title")}
      />
    </Control>
  );
}

interface TemplateItemProps {
  readonly name: string;
  readonly teaches: string;
  readonly onOpen: () => void;
}

function TemplateItem({ name, teaches, onOpen }: TemplateItemProps) {
  const id = useId();
  return (
    <button
      type="button"
      className="template-item"
      aria-labelledby={id}
      aria-describedby={`${id}-about`}
      onClick={onOpen}
    >
      <span id={id}>{name}</span>
      <span id={`${id}-about`} className="cap">
        {teaches}
      </span>
    </button>
  );
}
