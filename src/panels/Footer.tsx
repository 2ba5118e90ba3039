import { useText } from "#i18n/TextContext.tsx";
import { DataDrawer } from "#panels/DataDrawer.tsx";
import { MoreMenu } from "#panels/MoreMenu.tsx";
import { StateChip } from "#panels/problems/StateChip.tsx";
import { Transport } from "#panels/Transport.tsx";
import "./Footer.css";

/** The one line of controls where there is no room for a bar. */
export function Footer() {
  const { t } = useText();
  return (
    <footer className="footer" aria-label={t("transport.name")}>
      <h1 className="visually-hidden">{t("app.name")}</h1>
      <Transport look="bar" />
      <span className="sp" />
      <StateChip />
      <DataDrawer look="button" />
      <MoreMenu layout="compact" />
    </footer>
  );
}
