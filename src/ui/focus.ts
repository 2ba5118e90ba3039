/** @file Which element inside another takes the keyboard first. */

const focusable =
  "button:enabled, input:enabled, select:enabled, textarea:enabled, a[href], summary, [tabindex='0']";

/**
 * Focuses the chosen radio button, else the first control, else the element itself (which then needs a tabindex).
 * On touch always the element itself, so that no on-screen keyboard jumps up.
 */
export function focusInto(host: HTMLElement) {
  const touch = matchMedia("(pointer: coarse)").matches;
  const target = touch ? null : (host.querySelector("input:checked") ?? host.querySelector(focusable));
  (target instanceof HTMLElement ? target : host).focus({ preventScroll: true });
}
