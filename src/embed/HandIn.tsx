import { useStore } from "zustand";
import type { HandInDesk } from "#embed/handIn.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** The question whether to hand in, with all that is handed in; nothing while the page does not ask. */
export function HandIn({ desk }: { readonly desk: HandInDesk }) {
  const { t } = useText();
  const isAsked = useStore(desk.store);
  const painted = useExperiment(({ data }) => (data.kind === "plane" ? data.painted.length : 0));
  const title = useExperiment((experiment) => experiment.title);
  if (!isAsked) return null;
  return (
    <section className="hand-in" aria-label={t("embed.handIn.title")}>
      <div role="status">
        <strong>{t("embed.handIn.title")}</strong>
        <p>
          {t("embed.handIn.about")}
          {title !== "" && ` ${t("embed.handIn.named", { title })}`}
          {painted > 0 && ` ${t("embed.handIn.painted", { count: formatCount(painted) })}`}
        </p>
      </div>
      <Button look="ink" onClick={() => desk.answer(true)}>
        {t("embed.handIn.give")}
      </Button>
      <Button onClick={() => desk.answer(false)}>{t("embed.handIn.keep")}</Button>
    </section>
  );
}
