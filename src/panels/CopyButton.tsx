import { useState, type ComponentProps } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { copyText } from "#panels/copyText.ts";
import { Button } from "#ui/Button.tsx";
import { Live } from "#ui/Live.tsx";
import "./CopyButton.css";

interface CopyButtonProps extends Pick<ComponentProps<typeof Button>, "look" | "small"> {
  readonly text: string;
  readonly label: string;
}

/** Copies a text and says beside itself, and to a screen reader, whether that worked. */
export function CopyButton({ text, label, ...rest }: CopyButtonProps) {
  const { t } = useText();
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  // Of another text there is nothing to say yet.
  const message = copied?.text === text ? t(copied.done ? "app.copied" : "app.copyFailed") : "";
  return (
    <div className="copy-button">
      <Button
        {...rest}
        icon="copy"
        onClick={() => void copyText(text).then((done) => setCopied({ text, done }))}
      >
        {label}
      </Button>
      <span aria-hidden="true">{message}</span>
      <Live text={message} />
    </div>
  );
}
