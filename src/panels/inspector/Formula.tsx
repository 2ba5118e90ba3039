import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import "./Formula.css";

interface FormulaProps {
  readonly tex: string;
  readonly label: string;
  /** Brings the program that sets formulas. */
  readonly load?: () => Promise<{ readonly typeset: Typeset }>;
}

type Typeset = (tex: string, host: HTMLElement) => void;

const loadTypeset = () => import("#panels/inspector/typeset.ts");

type Setter = { readonly typeset: Typeset } | "waiting" | "failed";

/** A formula as in a book; as its source where what sets it does not arrive. */
export function Formula({ tex, label, load = loadTypeset }: FormulaProps) {
  const { t } = useText();
  const [setter, setSetter] = useState<Setter>("waiting");
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isShown = true;
    load().then(
      ({ typeset }) => isShown && setSetter({ typeset }),
      () => isShown && setSetter("failed"),
    );
    return () => {
      isShown = false;
    };
  }, [load]);
  useLayoutEffect(() => {
    if (typeof setter !== "object" || !host.current) return;
    try {
      setter.typeset(tex, host.current);
    } catch {
      host.current.textContent = tex;
    }
  }, [setter, tex]);
  return setter === "failed" ? (
    <div className="formula" role="group" aria-label={label}>
      <p className="field-hint">{t("inspector.formula.source")}</p>
      <pre className="mono">{tex}</pre>
    </div>
  ) : (
    <div
      // Its inside is the typesetter's: React must not take it for its own when the source stands here instead.
      key="set"
      ref={host}
      className="formula"
      role="group"
      aria-label={label}
      aria-busy={setter === "waiting"}
      // wider than the drawer, it is scrolled by the arrow keys
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={setter === "waiting" ? undefined : 0}
    />
  );
}
