import { createContext, use, type ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { LockMark } from "./LockMark.tsx";
import { Popover } from "./Popover.tsx";
import { usePopover } from "./usePopover.ts";
import "./Token.css";

/** Whether the words of the sentences inside are words alone: before a class, and on paper. */
export const PlainTokens = createContext(false);

interface TokenProps {
  /** The word in the sentence. */
  readonly word: ReactNode;
  /** What the word chooses; the popover's name. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** What the popover holds; `close` for choices that end it. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** An underlined word that is a control. The sentence around it must not be a `<p>`: the popover is a block inside it. */
export function Token({ word, ...rest }: TokenProps) {
  return use(PlainTokens) ? <PlainToken word={word} /> : <ControlToken word={word} {...rest} />;
}

/** A word of the sentence that cannot be changed here. */
export function PlainToken({ word }: Pick<TokenProps, "word">) {
  return <b className="token-plain">{word}</b>;
}

function ControlToken({ word, label, disabled = false, invalid = false, children }: TokenProps) {
  const { trigger, popover, close } = usePopover();
  return (
    <>
      <button
        type="button"
        {...trigger}
        className={invalid ? "token token-invalid" : "token"}
        disabled={disabled}
        aria-describedby={`${popover.id}-label`}
      >
        {word}
        <LockMark />
        {invalid && <Icon name="alert" small />}
      </button>
      <span id={`${popover.id}-label`} hidden>
        {label}
      </span>
      <Popover {...popover} label={label}>
        {typeof children === "function" ? children(close) : children}
      </Popover>
    </>
  );
}
