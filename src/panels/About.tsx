import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { isMessageKey } from "#i18n/messages.ts";
import { imageSets, tableSets } from "#model/data.ts";
import { sequenceGroups } from "#panels/data/sequences/sequenceGroups.ts";
import { createBrowserFiles, Offline } from "#panels/Offline.tsx";
import { useTableMeta } from "#panels/useTableMeta.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "./About.css";

/** What the page is, that nothing leaves the machine, and whose data and software it stands on. */
export function About() {
  const { t } = useText();
  const { view } = usePlayground();
  const open = useView((state) => state.sheet === "about");
  const [files] = useState(createBrowserFiles);
  return (
    <Dialog
      open={open}
      title={t("about.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <div className="about">
        <p>{t("about.local")}</p>
        <Offline files={files} />
        <h3 className="h">{t("about.data")}</h3>
        <ul className="about-sets">
          {[...tableSets, ...imageSets, ...sequenceGroups.flatMap(({ sets }) => sets)].map((set) => (
            <Source key={set} set={set} />
          ))}
        </ul>
        <p className="cap">{t("about.software")}</p>
      </div>
    </Dialog>
  );
}

function Source({ set }: { readonly set: string }) {
  const { t } = useText();
  const meta = useTableMeta(set);
  const key = `set.${set}`;
  const name = isMessageKey(key) ? t(key) : set;
  return (
    <li>
      <span className="about-set">
        <strong>{name}</strong>
        {meta?.ok && <span>{meta.value.licence}</span>}
      </span>
      <span className="cap">
        {meta === null
          ? t("data.loading", { name })
          : meta.ok
            ? meta.value.attribution
            : t("data.about.failed")}
      </span>
    </li>
  );
}
