/** @file The names of the units left of a picture over time: the chosen one in full, of the others round numbers. */
import { addElement, setText } from "./element.ts";
import { toRoundStep } from "./ticks.ts";

export interface UnitAxis {
  readonly units: number;
  /** Of the picture, in pixels. */
  readonly height: number;
  readonly unit: number | null;
  readonly at: number | null;
  readonly toName: (unit: number) => string;
}

/** Names need so many pixels of height. */
const lineHeight = 16;

/** Units that bear a name: the chosen and the read one, the first, the last, and round numbers where there is room. */
export function toNamedUnits({ units, height, unit, at }: Omit<UnitAxis, "toName">): number[] {
  const pitch = height / units;
  const every = toRoundStep(Math.max(1, (1.6 * lineHeight) / pitch));
  const round = Array.from({ length: Math.floor(units / every) }, (_, i) => (i + 1) * every - 1);
  const chosen: number[] = [];
  for (const index of [at, unit, 0, units - 1, ...round]) {
    if (index === null || index < 0 || index >= units) continue;
    if (!chosen.some((other) => Math.abs(other - index) * pitch < lineHeight)) chosen.push(index);
  }
  return chosen.toSorted((a, b) => a - b);
}

export function drawUnitAxis(host: HTMLElement, axis: UnitAxis): void {
  const named = toNamedUnits(axis);
  while (host.childElementCount < named.length) addElement(host, "span", "viz-time-unit");
  while (host.childElementCount > named.length) host.lastElementChild!.remove();
  named.forEach((index, i) => {
    const part = host.children[i] as HTMLElement;
    const isFull = index === 0 || index === axis.unit || index === axis.at;
    setText(part, isFull ? axis.toName(index) : String(index + 1));
    part.style.top = `${((index + 0.5) / axis.units) * 100}%`;
    part.dataset["state"] = index === axis.unit ? "chosen" : index === axis.at ? "read" : "";
  });
}
