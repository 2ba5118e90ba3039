import { useEffect, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import "./Formula.css";

interface FormulaProps {
  readonly tex: string;
  readonly label: string;
  /** Brings the program that sets formulas. */
  readonly load?: () => Promise<{ readonly typeset: (tex: string) => string }>;
}

const loadTypeset = () => import("#panels/inspector/typeset.ts");

type Typeset = { readonly set: (tex: string) => string } | "waiting" | "failed";

/** A formula as in a book; as its source where what sets it does not arrive. */
export function Formula({ tex, label, load = loadTypeset }: FormulaProps) {
  const { t } = useText();
  const [state, setState] = useState<Typeset>("waiting");
  useEffect(() => {
    let isShown = true;
    load().then(
      ({ typeset }) => isShown && setState({ set: typeset }),
      () => isShown && setState("failed"),
    );
    return () => {
      isShown = false;
    };
  }, [load]);
  const html = typeof state === "object" ? toHtml(state.set, tex) : null;
  if (html !== null) {
    return (
      <div
        className="formula"
        role="group"
        aria-label={label}
        // wider than the drawer, it is scrolled by the arrow keys
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        dangerouslySetInnerHTML={{ __html: html }}
      />
    );
  }
  return (
    <div className="formula" role="group" aria-label={label} aria-busy={state === "waiting"}>
      {state !== "waiting" && (
        <>
          <p className="field-hint">{t("inspector.formula.source")}</p>
          <pre className="mono">{tex}</pre>
        </>
      )}
    </div>
  );
}

function toHtml(set: (tex: string) => string, tex: string): string | null {
  try {
    return set(tex);
  } catch {
    return null;
  }
}
