import { useId, useState } from "react";
import { Icon } from "#ui/Icon.tsx";
import "#ui/Field.css";

interface ShapeFieldProps {
  readonly label: string;
  /** As people write it: "14×14×8". */
  readonly value: string;
  /** False when the text is no shape: `error` is shown then, and the text stays. */
  readonly onCommit: (text: string) => boolean;
  readonly error: string;
  readonly hint: string;
}

/** A shape typed freely; taken on Enter and when the field is left. */
export function ShapeField({ label, value, onCommit, error, hint }: ShapeFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const commit = () => {
    if (typed === null) return;
    const isTaken = onCommit(typed);
    setRefused(!isTaken);
    if (isTaken) setTyped(null);
  };
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
      </div>
      <input
        id={id}
        className="field-box"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? value}
        aria-invalid={isRefused}
        aria-describedby={`${id}-error ${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key !== "Escape" || typed === null) return;
          event.stopPropagation();
          setTyped(null);
          setRefused(false);
        }}
      />
      <output className="field-error" id={`${id}-error`} htmlFor={id}>
        {isRefused && (
          <>
            <Icon name="alert" small />
            {error}
          </>
        )}
      </output>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
