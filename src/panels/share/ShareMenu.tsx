import { useText } from "#i18n/TextContext.tsx";
import { Control } from "#state/Control.tsx";
import { usePlayground, useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";

/** Opens the sheet by which the experiment is given away. */
export function ShareMenu({ iconOnly }: { readonly iconOnly: boolean }) {
  const { t } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "share");
  const trigger = {
    "aria-haspopup": "dialog",
    "aria-expanded": isOpen,
    onClick: () => view.setState({ sheet: "share" }),
  } as const;
  return (
    <Control name="share">
      {iconOnly ? (
        <IconButton {...trigger} icon="share" label={t("app.share")} />
      ) : (
        <Button {...trigger} icon="share">
          {t("app.share")}
        </Button>
      )}
    </Control>
  );
}
