import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";

const labels = { text: "own.text", series: "series.own.open" } as const;

/** Opens the sheet in which a person brings a text or a series along. */
export function OwnButton({ sheet }: { readonly sheet: keyof typeof labels }) {
  const { t } = useText();
  const { view } = usePlayground();
  return (
    <Button look="quiet" small icon="plus" className="data-action" onClick={() => view.setState({ sheet })}>
      {t(labels[sheet])}
    </Button>
  );
}
