import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";

/** Opens the sheet in which a person brings a series along. */
export function OwnSeriesButton() {
  const { t } = useText();
  const { view } = usePlayground();
  return (
    <Button
      look="quiet"
      small
      icon="plus"
      className="data-action"
      onClick={() => view.setState({ sheet: "series" })}
    >
      {t("series.own.open")}
    </Button>
  );
}
