/** @file The names of the steps above a chart over time; the step that is read stands out. */
import { addElement, setText, sizeOf, watchSize } from "./element.ts";
import { toMiddle, toShownLabels, type StepLabels } from "./stepLabels.ts";
import "./time.css";

export interface StepAxisData {
  readonly labels: StepLabels;
  /** The step that is chosen: its name is always set. */
  readonly step: number | null;
  /** The step under the pointer or the keys. */
  readonly at: number | null;
}

export interface StepAxis {
  update(data: StepAxisData): void;
  destroy(): void;
}

/** Fills the width of its host: each step has the same share of it. Hidden from screen readers, whose words the chart has. */
export function createStepAxis(host: HTMLElement): StepAxis {
  const root = addElement(host, "div", "viz-step-axis");
  root.ariaHidden = "true";
  const pen = document.createElement("canvas").getContext("2d")!;
  const parts: HTMLElement[] = [];
  let data: StepAxisData | null = null;
  let measured: readonly string[] = [];
  let widths: Float32Array = new Float32Array();
  let drawn = "";

  function draw(): void {
    const { width } = sizeOf(root);
    if (!data || width === 0) return;
    const { labels, step, at } = data;
    root.classList.toggle("viz-step-axis-scale", labels.kind === "scale");
    measure(labels.texts);
    const read = at ?? step;
    const key = `${width} ${read} ${step}`;
    if (drawn === key) return;
    drawn = key;
    const count = labels.texts.length;
    const shown = toShownLabels(widths, width / count, read);
    while (parts.length < shown.length) parts.push(addElement(root, "span", "viz-step"));
    for (const part of parts.splice(shown.length)) part.remove();
    shown.forEach((index, i) => {
      const part = parts[i]!;
      setText(part, labels.texts[index]!);
      part.style.left = `${toMiddle(widths, width / count, index)}px`;
      part.dataset["state"] = index === step ? "chosen" : index === at ? "read" : "";
    });
  }

  /** Only what is new: names stay the same while a network trains. */
  function measure(texts: readonly string[]): void {
    if (texts.length === measured.length && texts.every((text, i) => text === measured[i])) return;
    const { fontFamily, fontSize } = getComputedStyle(root);
    pen.font = `600 ${fontSize} ${fontFamily}`;
    measured = [...texts];
    // the page sets all digits as wide as a 0
    widths = Float32Array.from(texts, (text) => pen.measureText(text.replaceAll(/\d/g, "0")).width);
    drawn = "";
  }

  const unwatch = watchSize(root, draw);
  return {
    update(next) {
      data = next;
      draw();
    },
    destroy() {
      unwatch();
      root.remove();
    },
  };
}
