/** @file The few lines that every chart needs to make its elements, size its canvases and hear of its size. */

const svgSpace = "http://www.w3.org/2000/svg";

export function addElement<K extends keyof HTMLElementTagNameMap>(
  parent: Element,
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  parent.append(element);
  return element;
}

export function addSvg<K extends keyof SVGElementTagNameMap>(
  parent: Element,
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(svgSpace, tag);
  setAttributes(element, attributes);
  parent.append(element);
  return element;
}

/** Draws the children of a group anew out of the ones that are there; `end` takes away those that were not put again. */
export interface Parts {
  put(
    tag: "line" | "path" | "text" | "circle" | "rect",
    attributes: Readonly<Record<string, string | number>>,
    text?: string,
  ): void;
  end(): void;
}

export function openParts(group: SVGElement): Parts {
  let count = 0;
  return {
    put(tag, attributes, text) {
      const known = group.children[count++];
      const fits = known?.localName === tag;
      const part = fits ? known : document.createElementNS(svgSpace, tag);
      if (fits) {
        for (const name of part.getAttributeNames()) if (!(name in attributes)) part.removeAttribute(name);
      } else if (known) known.replaceWith(part);
      else group.append(part);
      setAttributes(part, attributes);
      if (text !== undefined) setText(part, text);
    },
    end() {
      while (group.children.length > count) group.lastElementChild!.remove();
    },
  };
}

/** Writes only what changed, so that a drawing that stands still costs no layout. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const text = String(value);
    if (element.getAttribute(name) === text) continue;
    // The page's content policy refuses a style that comes as an attribute's text; by script it may be set.
    if (name === "style") (element as Element & ElementCSSInlineStyle).style.cssText = text;
    else element.setAttribute(name, text);
  }
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes the canvas as sharp as the screen and gives its context, cleared, in units of CSS pixels. The buffer is kept
 * while the size is.
 */
export function openCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D {
  const ratio = Math.max(1, globalThis.devicePixelRatio);
  const columns = Math.max(1, Math.round(width * ratio));
  const rows = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
  const context = canvas.getContext("2d")!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** The content box of an element, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Watched {
  /** As it was last read; null: not yet. */
  size: Size | null;
  readonly callbacks: Set<() => void>;
}

const watched = new Map<Element, Watched>();
const nowhere: Size = { width: 0, height: 0 };

/** One for the page: it hears of all elements of a frame at once, so that all are read before any of them draws. */
let observer: ResizeObserver | null = null;

/** The observer's first call is the first reading of what nobody asked for. */
function hear(entries: readonly ResizeObserverEntry[]): void {
  const changed = entries.flatMap(({ target }) => {
    const known = watched.get(target);
    return known && readAgain(target, known) ? [known] : [];
  });
  for (const { callbacks } of changed)
    for (const onChange of callbacks) {
      try {
        onChange();
      } catch (error) {
        reportError(error);
      }
    }
}

/** Whether it has another size than was known. */
function readAgain(element: Element, known: Watched): boolean {
  const before = known.size;
  const now = readSize(element);
  known.size = now;
  return now.width !== before?.width || now.height !== before.height;
}

/**
 * The size of an element. Those that are watched are read together: reading is dear only after something was written,
 * as every chart does when it draws.
 */
export function sizeOf(element: Element): Size {
  // What has left the page, as it was last read, would be drawn without its colours.
  if (!element.isConnected) return nowhere;
  const known = watched.get(element);
  if (known?.size === null) for (const [one, state] of watched) state.size ??= readSize(one);
  return known?.size ?? readSize(element);
}

/** Calls back when the content box of `element` has another size; returns the function that ends it. */
export function watchSize(element: Element, onChange: () => void): () => void {
  const known = watched.get(element) ?? { size: null, callbacks: new Set() };
  known.callbacks.add(onChange);
  if (!watched.has(element)) {
    watched.set(element, known);
    observer ??= new ResizeObserver(hear);
    observer.observe(element);
  }
  return () => {
    known.callbacks.delete(onChange);
    if (known.callbacks.size > 0) return;
    observer?.unobserve(element);
    watched.delete(element);
  };
}

function readSize(element: Element): Size {
  return { width: element.clientWidth, height: element.clientHeight };
}

/** Listens until the signal aborts: `destroy` of a chart is one `abort`. */
export function listen<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  signal: AbortSignal,
  listener: (event: HTMLElementEventMap[K]) => void,
  passive = true,
): void {
  element.addEventListener(type, listener, { signal, passive });
}

/** Keys without a modifier, up to `press`: true where the key means something here, and then nothing else hears it. */
export function listenKeys(
  element: HTMLElement,
  signal: AbortSignal,
  press: (event: KeyboardEvent) => boolean,
): void {
  const hear = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  listen(element, "keydown", signal, hear, false);
}
