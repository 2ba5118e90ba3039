import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";

/** Opens the list of lessons. */
export function LessonsButton({ iconOnly }: { readonly iconOnly: boolean }) {
  const { t } = useText();
  const { view } = usePlayground();
  const open = () => view.setState({ sheet: "lessons" });
  if (iconOnly) return <IconButton icon="lesson" label={t("app.lessons")} onClick={open} />;
  return (
    <Button look="quiet" icon="lesson" onClick={open}>
      {t("app.lessons")}
    </Button>
  );
}
