/** @file Reading a row of bars one by one: by pointer and by arrow keys, with the words in a box beside the bar. */
import { listen, setText, listenKeys } from "./element.ts";

export interface BarReader {
  /** The bar that is read; null when none is, or when it is gone. */
  readonly at: number | null;
  /** Puts the words beside the bar that is read, in a root so wide; null hides them. */
  tell(reading: string | null, width: number): void;
  destroy(): void;
}

/** `count` gives how many bars can be read now; `changed` is called when another one is read. */
export function createBarReader(
  root: HTMLElement,
  box: HTMLElement,
  count: () => number,
  changed: () => void,
): BarReader {
  const listening = new AbortController();
  let bar: number | null = null;
  box.hidden = true;

  function moveTo(next: number | null): void {
    const last = count() - 1;
    const found = next === null || last < 0 ? null : Math.min(last, Math.max(0, next));
    if (found === bar) return;
    bar = found;
    changed();
  }

  /** Whether the key means something here. */
  function press(key: string): boolean {
    const last = count() - 1;
    if (last < 0) return false;
    if (key === "ArrowRight") moveTo(bar === null ? 0 : bar + 1);
    else if (key === "ArrowLeft") moveTo(bar === null ? last : bar - 1);
    else if (key === "Home") moveTo(0);
    else if (key === "End") moveTo(last);
    else if (key === "Escape" && bar !== null) moveTo(null);
    else return false;
    return true;
  }

  listen(root, "pointermove", listening.signal, (event) => {
    const { left, width } = root.getBoundingClientRect();
    moveTo(Math.floor(((event.clientX - left) / width) * count()));
  });
  listen(root, "pointerleave", listening.signal, () => moveTo(null));
  listen(root, "blur", listening.signal, () => moveTo(null));
  listenKeys(root, listening.signal, ({ key }) => press(key));

  return {
    get at() {
      if (bar !== null && bar >= count()) bar = null;
      return bar;
    },
    tell(reading, width) {
      box.hidden = reading === null;
      if (reading === null || bar === null) return;
      setText(box, reading);
      const place = ((bar + 0.5) / count()) * width;
      const onRight = place < width / 2;
      box.style.left = onRight ? `${place + 8}px` : "auto";
      box.style.right = onRight ? "auto" : `${width - place + 8}px`;
    },
    destroy: () => listening.abort(),
  };
}
