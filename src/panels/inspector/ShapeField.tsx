import { useId, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toShapeText, type Shape } from "#model/tensorShape.ts";
import { parseShape } from "#panels/inspector/parseShape.ts";
import { Icon } from "#ui/Icon.tsx";
import "#ui/Field.css";

interface ShapeFieldProps {
  readonly label: string;
  readonly value: Shape;
  readonly onCommit: (shape: Shape) => void;
  readonly hint: string;
}

/** A shape typed freely, "14×14×8"; taken on Enter and when the field is left. */
export function ShapeField({ label, value, onCommit, hint }: ShapeFieldProps) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const commit = () => {
    if (typed === null) return;
    const shape = parseShape(typed);
    setRefused(!shape);
    if (!shape) return;
    setTyped(null);
    if (shape.join() !== value.join()) onCommit(shape);
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
        value={typed ?? toShapeText(value).replaceAll("-", "−")}
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
            {t("inspector.shape.refused")}
          </>
        )}
      </output>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
