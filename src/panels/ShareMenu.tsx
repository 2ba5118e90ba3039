import { useText } from "#i18n/TextContext.tsx";
import { Control } from "#state/Control.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Popover } from "#ui/Popover.tsx";
import { usePopover } from "#ui/usePopover.ts";
import { ShareLink } from "#panels/ShareLink.tsx";

/** Gives the experiment away as a link. */
export function ShareMenu({ iconOnly }: { readonly iconOnly: boolean }) {
  const { t } = useText();
  const { trigger, popover } = usePopover();
  return (
    <>
      <Control name="share">
        {iconOnly ? (
          <IconButton {...trigger} icon="share" label={t("app.share")} />
        ) : (
          <Button {...trigger} icon="share">
            {t("app.share")}
          </Button>
        )}
        <Popover {...popover} label={t("app.share")}>
          <ShareLink />
        </Popover>
      </Control>
    </>
  );
}
