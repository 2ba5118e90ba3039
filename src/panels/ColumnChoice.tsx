import { useText } from "#i18n/TextContext.tsx";
import type { TableData } from "#model/data.ts";
import { findTableFacts } from "#model/tables.ts";
import { toSampleShape } from "#model/task.ts";
import { ColumnList } from "#panels/ColumnList.tsx";
import { Control } from "#state/Control.tsx";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";

interface ColumnChoiceProps {
  readonly data: TableData;
  readonly onChange: (without: readonly string[]) => void;
}

/** Which columns the network gets, behind a button that counts them. */
export function ColumnChoice({ data, onChange }: ColumnChoiceProps) {
  const { t } = useText();
  const { trigger, popover } = usePopover();
  return (
    <Control name="data.features">
      <div className="field">
        <div className="field-head">
          <span>{t("data.columns")}</span>
        </div>
        <Button {...trigger} small icon="table">
          {t("data.columns.used", {
            count: toSampleShape(data)[0]!,
            all: findTableFacts(data)?.columns.length ?? 0,
          })}
        </Button>
        <Popover {...popover} label={t("data.columns")}>
          <ColumnList data={data} onChange={onChange} />
          <p className="field-hint">{t("effect.rebuild")}</p>
        </Popover>
      </div>
    </Control>
  );
}
