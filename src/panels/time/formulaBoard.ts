/** @file A formula whose numbers change with every look: set past React, and only when it is another one. */

export interface FormulaBoardData {
  /** Null while its numbers are not known. */
  readonly tex: string | null;
  readonly label: string;
  readonly waiting: string;
}

export interface FormulaBoard {
  update(data: FormulaBoardData): void;
  destroy(): void;
}

/** What sets formulas arrives with the first one; where it does not, their source is shown. */
export function createFormulaBoard(host: HTMLElement): FormulaBoard {
  host.setAttribute("role", "group");
  // wider than the panel, it is scrolled by the arrow keys
  host.tabIndex = 0;
  let data: FormulaBoardData | null = null;
  let shown: string | null = null;
  let typeset: ((tex: string, host: HTMLElement) => void) | "waiting" | "failed" = "waiting";
  let isGone = false;

  function draw(): void {
    if (!data || isGone) return;
    if (host.ariaLabel !== data.label) host.ariaLabel = data.label;
    const key = `${typeof typeset} ${data.tex ?? data.waiting}`;
    if (key === shown) return;
    shown = key;
    if (data.tex === null) host.textContent = data.waiting;
    else if (typeof typeset === "function") typeset(data.tex, host);
    else host.textContent = typeset === "failed" ? data.tex : "";
  }

  void import("#panels/inspector/typeset.ts").then(
    (module) => {
      typeset = module.typeset;
      draw();
    },
    () => {
      typeset = "failed";
      draw();
    },
  );
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      isGone = true;
      host.replaceChildren();
    },
  };
}
