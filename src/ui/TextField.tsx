import { useId, useState, type ComponentProps } from "react";
import { Icon } from "./Icon.tsx";
import "./Field.css";
import "./TextField.css";

interface TextFieldProps extends Pick<ComponentProps<"input">, "placeholder" | "maxLength" | "lang"> {
  readonly label: string;
  readonly value: string;
  /** Something about the text that should be known; it is taken all the same. */
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
}

/** A line of text, heard letter by letter; what an input method is still putting together is not heard yet. */
export function TextField({ label, value, error = null, onChange, ...rest }: TextFieldProps) {
  const id = useId();
  const [composed, setComposed] = useState<string | null>(null);
  return (
    <div className="field text-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        className="field-box"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={composed ?? value}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => (composed === null ? onChange(target.value) : setComposed(target.value))}
        onCompositionStart={({ currentTarget }) => setComposed(currentTarget.value)}
        onCompositionEnd={({ currentTarget }) => {
          setComposed(null);
          onChange(currentTarget.value);
        }}
      />
      <output className="field-error" id={`${id}-error`} htmlFor={id}>
        {error !== null && (
          <>
            <Icon name="alert" small />
            {error}
          </>
        )}
      </output>
    </div>
  );
}
