import type { SetAbout } from "#data/dataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { AboutSet } from "#panels/data/AboutSet.tsx";
import { useSetText } from "#panels/useSetText.ts";

/** What the set is, that a program made it where it did, and one press away where it is from. */
export function AboutSequences({ about: facts }: { readonly about: SetAbout | null }) {
  const { t } = useText();
  const { name, about } = useSetText();
  return (
    <div className="table-about">
      {about !== "" && <p className="cap">{about}</p>}
      {facts?.generated && <p className="table-warning">{t("data.badge.made")}</p>}
      {facts && facts.caution !== "" && <p className="table-warning">{facts.caution}</p>}
      {facts && <AboutSet name={name} about={facts} />}
    </div>
  );
}
