import { useText } from "#i18n/TextContext.tsx";
import { useTableMeta } from "#panels/useTableMeta.ts";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";

interface TableAboutProps {
  readonly set: string;
  readonly name: string;
}

/** Source, licence and attribution of a table, one press away. */
export function TableAbout({ set, name }: TableAboutProps) {
  const { t } = useText();
  const { trigger, popover } = usePopover();
  return (
    <>
      <Button {...trigger} look="quiet" small icon="help" className="data-action">
        {t("data.about")}
      </Button>
      <Popover {...popover} label={t("data.about")} closeLabel={t("data.about.close")}>
        <h3 className="h">{name}</h3>
        <Facts key={set} set={set} name={name} />
      </Popover>
    </>
  );
}

function Facts({ set, name }: TableAboutProps) {
  const { t, lang } = useText();
  const read = useTableMeta(set);
  if (!read) return <p className="cap">{t("data.loading", { name })}</p>;
  if (!read.ok) return <p className="cap">{t("data.about.failed")}</p>;
  const { source, licence, attribution } = read.value;
  const note = lang === "zh" ? read.value.noteZh : read.value.note;
  return (
    <div className="table-facts">
      {note !== "" && <p>{note}</p>}
      <dl>
        <dt>{t("data.licence")}</dt>
        <dd>{licence}</dd>
        <dt>{t("data.attribution")}</dt>
        <dd>{attribution}</dd>
        <dt>{t("data.source")}</dt>
        <dd>{source}</dd>
      </dl>
    </div>
  );
}
