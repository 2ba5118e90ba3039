import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { NumberTable } from "#panels/NumberTable.tsx";
import { useStepNames, type TimeLayer } from "#panels/time/timeLayer.ts";
import { toTimeTable, type TitledTable } from "#panels/time/timeTable.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { IconButton } from "#ui/IconButton.tsx";

/** The numbers of the pictures over time, as they stand when it opens. */
export function TimeTable({ time, name }: { readonly time: TimeLayer; readonly name: string }) {
  const { t } = useText();
  const playground = usePlayground();
  const [shown, setShown] = useState<TitledTable | null>(null);
  const steps = useStepNames(time);
  const keys = useStepNames(time, time.layer.kind === "attention" ? 1 : 0);
  const show = () => setShown(toTimeTable({ t, playground, time, name, steps: steps(), keys: keys() }));
  return (
    <>
      <IconButton icon="table" small label={t("results.table")} onClick={show} />
      {shown && <NumberTable {...shown} onClose={() => setShown(null)} />}
    </>
  );
}
