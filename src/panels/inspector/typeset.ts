/** @file KaTeX with its styles and fonts: loaded when the first formula is shown, never with the page. */
import katex from "katex";
import "katex/dist/katex.min.css";

/** HTML, with MathML inside it for screen readers. Throws for what is no TeX. */
export function typeset(tex: string): string {
  return katex.renderToString(tex, { displayMode: true, output: "htmlAndMathml", trust: false });
}
