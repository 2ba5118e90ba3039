import type { PointerEvent } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { HiddenKind } from "#model/editNetwork.ts";
import { useAllowed } from "#ui/allowed.ts";
import { Icon } from "#ui/Icon.tsx";
import { Tooltip } from "#ui/Tooltip.tsx";

interface PaletteItemProps {
  readonly kind: HiddenKind;
  /** It would mend the first problem. */
  readonly mends: boolean;
  /** Enter in the search field adds this one. */
  readonly first: boolean;
  readonly onAdd: () => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
}

export function PaletteItem({ kind, mends, first, onAdd, onPointerDown }: PaletteItemProps) {
  const { t } = useText();
  const { allows } = useAllowed();
  const id = `palette-about-${kind}`;
  if (!allows(kind)) return null;
  return (
    <li>
      <Tooltip text={t(`layer.${kind}.about`)}>
        <button
          type="button"
          className={`palette-kind${mends ? " palette-mends" : ""}${first ? " palette-first" : ""}`}
          aria-describedby={id}
          onPointerDown={onPointerDown}
          onClick={onAdd}
        >
          <Icon name={`layer.${kind}`} />
          {t(`layer.${kind}`)}
        </button>
      </Tooltip>
      <span id={id} hidden>
        {t(`layer.${kind}.about`)} {mends && t("palette.mends")}
      </span>
    </li>
  );
}
