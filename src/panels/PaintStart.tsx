import { useText } from "#i18n/TextContext.tsx";
import { clearPainted } from "#model/edit.ts";
import { Control } from "#state/Control.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** Takes up the brush; the map, where it paints, shows its colours. */
export function PaintStart({ painted }: { readonly painted: number }) {
  const { t } = useText();
  const { document, view } = usePlayground();
  const isPainting = useView(({ brush }) => brush !== null);
  const start = () =>
    view.setState(isPainting ? { brush: null } : { brush: { kind: "paint", label: 0 }, tab: "results" });
  return (
    <Control name="data.painted">
      <div className="paint-start">
        <Button
          look="quiet"
          small
          icon={isPainting ? "check" : "plus"}
          className="data-action"
          aria-pressed={isPainting}
          onClick={start}
        >
          {t("data.paint")}
        </Button>
        {painted > 0 && (
          <Button look="quiet" small aria-label={t("data.clear")} onClick={() => document.edit(clearPainted)}>
            {t("data.clear.count", { count: formatCount(painted) })}
          </Button>
        )}
      </div>
    </Control>
  );
}
