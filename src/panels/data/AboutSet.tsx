import type { SetAbout } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import "#panels/TableControls.css";

interface AboutSetProps {
  readonly name: string;
  readonly about: SetAbout;
}

/** Source, licence and attribution of a set, one press away. */
export function AboutSet({ name, about }: AboutSetProps) {
  const { t } = useText();
  const { trigger, popover } = usePopover();
  return (
    <>
      <Button {...trigger} look="quiet" small icon="help" className="data-action">
        {t("data.about")}
      </Button>
      <Popover {...popover} label={t("data.about")} closeLabel={t("data.about.close")}>
        <h3 className="h">{name}</h3>
        <AboutFacts about={about} />
      </Popover>
    </>
  );
}

/** What is not said is left out. */
function AboutFacts({ about }: { readonly about: SetAbout }) {
  const { t, lang } = useText();
  const note = lang === "zh" ? about.noteZh : about.note;
  const facts = [
    [t("data.licence"), about.licence],
    [t("data.attribution"), about.attribution],
    [t("data.source"), about.source],
  ] as const;
  return (
    <div className="table-facts">
      {note !== "" && <p>{note}</p>}
      {about.caution !== "" && <p className="table-warning">{about.caution}</p>}
      <dl>
        {facts.map(
          ([term, text]) =>
            text !== "" && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
