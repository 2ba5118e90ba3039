import { useId, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toShapeText, type Shape } from "#model/tensorShape.ts";
import { Icon } from "#ui/Icon.tsx";
import "#ui/Field.css";

interface ShapeFieldProps {
  readonly label: string;
  readonly value: Shape;
  readonly onCommit: (shape: Shape) => void;
  readonly hint: string;
}

/** A shape typed as people write it: 14×14×8, with x or spaces between the numbers; −1 for whatever is left. */
export function ShapeField({ label, value, onCommit, hint }: ShapeFieldProps) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const commit = () => {
    if (typed === null) return;
    const shape = parseShape(typed);
    setRefused(shape === null);
    if (!shape) return;
    setTyped(null);
    if (String(shape) !== String(value)) onCommit(shape);
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
        {isRefused && typed !== null && (
          <>
            <Icon name="alert" small />
            {t("canvas.badShape")}
          </>
        )}
      </output>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}

/** One to three whole numbers from 1 on, one of which may be −1; else null. */
function parseShape(text: string): Shape | null {
  const parts = text
    .normalize("NFKC")
    .replaceAll("−", "-")
    .trim()
    .split(/[\s×x*,，]+/i);
  const shape = parts.map((part) => (/^(-1|[1-9]\d{0,6})$/.test(part) ? Number(part) : Number.NaN));
  const isShape =
    shape.length <= 3 && !shape.some(Number.isNaN) && shape.filter((one) => one < 0).length <= 1;
  return isShape ? shape : null;
}
