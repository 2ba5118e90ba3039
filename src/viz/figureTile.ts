/** @file One number on a small card, in figures. */
import { addElement, setText } from "./element.ts";
import "./tiles.css";

export interface FigureTileData {
  /** What it is: the name that a screen reader says. */
  readonly label: string;
  /** The number, ready to print. */
  readonly text: string;
}

export interface FigureTile {
  update(data: FigureTileData): void;
  destroy(): void;
}

export function createFigureTile(host: HTMLElement): FigureTile {
  const figure = addElement(host, "div", "viz-figure");
  figure.setAttribute("role", "img");
  return {
    update({ label, text }) {
      setText(figure, text);
      const name = `${label}: ${text}`;
      if (figure.ariaLabel !== name) figure.ariaLabel = name;
    },
    destroy: () => figure.remove(),
  };
}
