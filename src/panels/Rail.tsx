import { useText } from "#i18n/TextContext.tsx";
import { DataDrawer } from "#panels/DataDrawer.tsx";
import type { Layout } from "#panels/useLayout.ts";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import type { Side } from "#state/view.ts";
import { Icon } from "#ui/Icon.tsx";
import type { IconName } from "#ui/icons.ts";
import "./Rail.css";

/** Opens and closes the panels at the left; where there is no column for the data, it opens over the canvas. */
export function Rail({ layout }: { readonly layout: Layout }) {
  const { t } = useText();
  const { view } = usePlayground();
  return (
    <nav className="rail" aria-label={t("panel.rail")}>
      {layout === "wide" ? (
        <RailButton side="data" icon="data" label={t("app.tab.data")} />
      ) : (
        // What lies over the canvas gives way to the drawer.
        <div className="rail-drawer" onClickCapture={() => view.setState({ side: "data" })}>
          <DataDrawer look="rail" />
        </div>
      )}
      <RailButton side="layers" icon="layers" label={t("panel.layers")} />
      <span className="sp" />
      <button
        type="button"
        className="rail-button"
        aria-label={t("panel.help")}
        onClick={() => view.setState({ sheet: "shortcuts" })}
      >
        <Icon name="help" />
      </button>
    </nav>
  );
}

interface RailButtonProps {
  readonly side: NonNullable<Side>;
  readonly icon: IconName;
  readonly label: string;
}

function RailButton({ side, icon, label }: RailButtonProps) {
  const { view } = usePlayground();
  const isOpen = useView((state) => state.side === side);
  return (
    <button
      type="button"
      className="rail-button"
      aria-expanded={isOpen}
      onClick={() => view.setState({ side: isOpen ? null : side })}
    >
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
