import { useText } from "#i18n/TextContext.tsx";
import { tableSets } from "#model/data.ts";
import { TableAbout } from "#panels/TableAbout.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";

/** What the page is, that nothing leaves the machine, and where its data comes from. */
export function About() {
  const { t } = useText();
  const { view } = usePlayground();
  const open = useView((state) => state.sheet === "about");
  return (
    <Dialog
      open={open}
      title={t("about.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <p>{t("about.local")}</p>
      <h3 className="h">{t("about.data")}</h3>
      <ul className="about-sets">
        {tableSets.map((set) => (
          <li key={set}>
            {t(`set.${set}`)} <TableAbout set={set} />
          </li>
        ))}
      </ul>
      <p className="cap">{t("about.software")}</p>
    </Dialog>
  );
}
