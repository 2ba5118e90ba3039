/** @file How tall a frame would like to be, told to the host whenever that changes. It never depends on how tall it is. */

/** Beside each other the regions are given this much. */
const broadHeight = 560;
const narrowCoverHeight = 420;

export function followHeight(root: HTMLElement, tell: (height: number) => void): () => void {
  let last = 0;
  const measure = () => {
    const height = Math.ceil(toHeight(root));
    if (height !== last) tell((last = height));
  };
  const sizes = new ResizeObserver(measure);
  const watch = () => {
    sizes.disconnect();
    sizes.observe(root);
    for (const part of root.querySelectorAll(".embed-faults, .hand-in, .embed-footer, .embed-main > *")) {
      sizes.observe(part);
    }
    measure();
  };
  const parts = new MutationObserver(watch);
  parts.observe(root, { childList: true, subtree: true });
  watch();
  return () => {
    parts.disconnect();
    sizes.disconnect();
  };
}

function toHeight(root: HTMLElement): number {
  const sum = (selector: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].reduce((all, part) => all + part.offsetHeight, 0);
  const around = sum(".embed-faults") + sum(".hand-in");
  if (root.querySelector(".embed-narrow")) return around + sum(".embed-main > *") + sum(".embed-footer");
  return around + (root.querySelector(".cover") && root.offsetWidth < 600 ? narrowCoverHeight : broadHeight);
}
