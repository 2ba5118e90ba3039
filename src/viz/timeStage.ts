/**
 * @file One time axis for several pictures below each other: all units as a heatmap, one of them as a strip, norms of
 * the gradient. They scroll together, and one frame marks the chosen step in all of them.
 */
import { addElement, setText } from "./element.ts";
import { createStepNorms, type StepNorms, type StepNormsData } from "./stepNorms.ts";
import { createTimeHeatmap, type TimeHeatmapData } from "./timeHeatmap.ts";
import { createUnitStrip, type UnitStrip, type UnitStripData } from "./unitStrip.ts";
import "./time.css";

export interface TimeStageData {
  readonly states: TimeHeatmapData;
  /** A sentence on the chosen unit, above its strip. */
  readonly note: string;
  readonly strip: UnitStripData | null;
  readonly norms: StepNormsData | null;
}

export interface TimeStage {
  update(data: TimeStageData): void;
  destroy(): void;
}

/** Each sign has at least so many pixels; steps that are told by a scale may be narrower. */
const leastColumn = { sign: 17, scale: 3 } as const;
const mostColumn = 40;
/** A row has at most so many pixels, all rows together at most so many. */
const mostRow = 14;
const mostHeight = 204;
const axisHeight = 26;

export function createTimeStage(host: HTMLElement): TimeStage {
  const scroller = addElement(host, "div", "viz-stage");
  const inner = addElement(scroller, "div", "viz-stage-inner");
  const states = addElement(inner, "div", "viz-stage-states");
  const note = addElement(inner, "p", "viz-stage-note");
  const stripHost = addElement(inner, "div", "");
  const normsHost = addElement(inner, "div", "viz-stage-norms");
  const frame = addElement(inner, "div", "viz-stage-frame");
  frame.ariaHidden = "true";
  const heatmap = createTimeHeatmap(states);
  let strip: UnitStrip | null = null;
  let norms: StepNorms | null = null;
  let shown: number | null = null;

  /** The chosen step comes into view when it is another one; what the person scrolled to stays otherwise. */
  function follow(step: number | null, steps: number): void {
    if (step === shown) return;
    shown = step;
    if (step === null || scroller.scrollWidth <= scroller.clientWidth) return;
    const gutter = states.querySelector<HTMLElement>(".viz-time-side")?.offsetWidth ?? 0;
    const place = gutter + ((inner.clientWidth - gutter) * (step + 0.5)) / steps;
    const [left, right] = [scroller.scrollLeft + gutter, scroller.scrollLeft + scroller.clientWidth];
    const margin = 40;
    if (place < left + margin) scroller.scrollLeft = place - gutter - margin;
    else if (place > right - margin) scroller.scrollLeft = place - scroller.clientWidth + margin;
  }

  return {
    update(data) {
      const { steps, units, step, labels } = data.states;
      const height = Math.min(mostHeight, units * mostRow);
      setProperty(states, "height", `${axisHeight + height}px`);
      setProperty(inner, "--steps", String(steps));
      setProperty(inner, "--least", `${leastColumn[labels.kind]}px`);
      setProperty(inner, "--most", `${mostColumn}px`);
      setProperty(inner, "--step", String(step ?? 0));
      heatmap.update(data.states);
      setText(note, data.note);
      note.hidden = data.note === "";
      if (data.strip) (strip ??= createUnitStrip(stripHost)).update(data.strip);
      else {
        strip?.destroy();
        strip = null;
      }
      normsHost.hidden = !data.norms;
      if (data.norms) (norms ??= createStepNorms(normsHost)).update(data.norms);
      else {
        norms?.destroy();
        norms = null;
      }
      frame.hidden = step === null;
      follow(step, steps);
    },
    destroy() {
      heatmap.destroy();
      strip?.destroy();
      norms?.destroy();
      scroller.remove();
    },
  };
}

function setProperty(element: HTMLElement, name: string, value: string): void {
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}
