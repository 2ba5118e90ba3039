import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { gallery } from "#panels/share/gallery.ts";
import { longestName, type GalleryLabel, type Thumbnail } from "#state/gallery.ts";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { formatCount } from "#viz/formatNumber.ts";

interface GalleryItemProps {
  readonly label: GalleryLabel;
  readonly onOpen: () => void;
}

/** One kept experiment: a press on its picture or name opens it. */
export function GalleryItem({ label, onOpen }: GalleryItemProps) {
  const { t, lang } = useText();
  const [isRenaming, setRenaming] = useState(false);
  const { id, name, epoch, date, thumbnail } = label;
  const day = new Date(date).toLocaleString(lang === "zh" ? "zh-CN" : "en", {
    dateStyle: "medium",
    timeStyle: "short",
  });
  return (
    <li className="gallery-item">
      <button
        type="button"
        className="gallery-open"
        aria-label={t("gallery.open", { name })}
        onClick={onOpen}
      >
        {thumbnail ? <Picture thumbnail={thumbnail} /> : <Icon name="layers" />}
      </button>
      <div className="gallery-words">
        {isRenaming ? (
          <Rename
            name={name}
            onDone={(next) => {
              setRenaming(false);
              if (next !== null && next !== name) void gallery.rename(id, next);
            }}
          />
        ) : (
          <span className="gallery-name">{name}</span>
        )}
        <span className="cap num">{day}</span>
        <span className="cap num">
          {epoch === null ? t("gallery.untrained") : t("gallery.epoch", { epoch: formatCount(epoch) })}
        </span>
      </div>
      <div className="gallery-buttons">
        <IconButton
          small
          icon="pencil"
          label={t("gallery.rename", { name })}
          onClick={() => setRenaming(true)}
        />
        <IconButton
          small
          icon="bin"
          label={t("gallery.remove", { name })}
          onClick={() => void gallery.remove(id)}
        />
      </div>
    </li>
  );
}

interface RenameProps {
  readonly name: string;
  /** Null: it stays as it was. */
  readonly onDone: (name: string | null) => void;
}

function Rename({ name, onDone }: RenameProps) {
  const { t } = useText();
  return (
    <form
      className="gallery-rename"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get("name");
        onDone(typeof typed === "string" ? typed : null);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The sheet stays open: only the renaming is given up.
        event.preventDefault();
        event.stopPropagation();
        onDone(null);
      }}
    >
      <input
        ref={(field) => field?.select()}
        className="field-box"
        name="name"
        aria-label={t("gallery.name")}
        defaultValue={name}
        maxLength={longestName}
        autoComplete="off"
      />
      <Button small type="submit">
        {t("gallery.rename.done")}
      </Button>
    </form>
  );
}

function Picture({ thumbnail: { width, height, bytes } }: { readonly thumbnail: Thumbnail }) {
  return (
    <canvas
      width={width}
      height={height}
      aria-hidden="true"
      ref={(canvas) => {
        const isWhole = bytes.length === 4 * width * height;
        if (isWhole) canvas?.getContext("2d")?.putImageData(new ImageData(bytes, width, height), 0, 0);
      }}
    />
  );
}
