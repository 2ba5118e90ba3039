/** @file KaTeX with its styles and fonts: loaded when the first formula is shown, never with the page. */
import katex from "katex";
import "katex/dist/katex.min.css";

/**
 * Sets a formula into `host`, with MathML in it for screen readers. It is built as elements, never as HTML text: so it
 * needs no inline style, which the page's content policy refuses. Throws for what is no TeX.
 */
export function typeset(tex: string, host: HTMLElement): void {
  katex.render(tex, host, { displayMode: true, output: "htmlAndMathml", trust: false });
}
