/** @file Where fixtures stand: an element of a given size and theme, with the tokens of the design loaded. */

export type Theme = "light" | "dark";

export interface Stage {
  readonly host: HTMLElement;
  setTheme(theme: Theme): void;
  destroy(): void;
}

/** The tokens as a link: charts only know the names of the properties, not the floor that owns the file. */
export async function loadTokens(): Promise<void> {
  if (document.querySelector("link[data-tokens]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = "/src/ui/tokens.css";
  link.dataset["tokens"] = "";
  const loaded = new Promise((resolve, reject) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", () => reject(new Error("tokens.css does not load")));
  });
  document.head.append(link);
  await loaded;
}

export function createStage(width: number, height: number, theme: Theme = "light"): Stage {
  const host = document.createElement("div");
  host.style.cssText = `position:relative;width:${width}px;height:${height}px;background:var(--paper);font-family:var(--font)`;
  host.dataset["theme"] = theme;
  document.body.append(host);
  return {
    host,
    setTheme(next) {
      host.dataset["theme"] = next;
    },
    destroy: () => host.remove(),
  };
}

/** What a fixture module exports: the gallery shows it, and its test looks at the same picture. */
export interface Fixture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Draws into the host; `redraw` draws the same again, after a change of theme. */
  readonly show: (host: HTMLElement) => { redraw(): void; destroy(): void };
}

/** Presses a key on the element that a chart made focusable; says whether the chart took it. */
export function pressKey(target: Element, key: string, init: KeyboardEventInit = {}): boolean {
  return !target.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init }),
  );
}

/** A pointer event at a place of the element, in pixels from its top left. */
export function point(
  target: Element,
  type: string,
  x: number,
  y: number,
  init: PointerEventInit = {},
): void {
  const { left, top } = target.getBoundingClientRect();
  const place = { clientX: left + x, clientY: top + y };
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, ...place, ...init }));
}

/** The colour `[red, green, blue]` at a place of a canvas, in CSS pixels of the canvas. */
export function toPixelColor(canvas: HTMLCanvasElement, x: number, y: number): readonly number[] {
  const scale = canvas.width / canvas.clientWidth;
  const pen = canvas.getContext("2d")!;
  return [...pen.getImageData(Math.floor(x * scale), Math.floor(y * scale), 1, 1).data].slice(0, 3);
}
