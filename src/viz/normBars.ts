/**
 * @file How large the gradient of each layer is, on a logarithmic axis: bars that shrink by the same step from layer to
 * layer towards the input are the picture of a vanishing gradient, and growing ones of an exploding one (S. Hochreiter
 * 1991; X. Glorot, Y. Bengio 2010, "Understanding the difficulty of training deep feedforward neural networks").
 */
import "./normBars.css";
import { addElement, setAttributes, setText, sizeOf, watchSize } from "./element.ts";
import { formatTick } from "./formatNumber.ts";

export interface NormBar {
  readonly name: string;
  /** Euclidean norm, 0 or more; NaN or infinite when training has broken down. */
  readonly norm: number;
}

export interface NormBarsData {
  /** What is shown: the name that a screen reader says. */
  readonly label: string;
  /** From the input to the output. */
  readonly bars: readonly NormBar[];
  /** Norms that need no worry; bars outside are marked. Null for no judgement. */
  readonly sound: readonly [low: number, high: number] | null;
  readonly words: {
    /** No gradient arrives: "none". */
    readonly zero: string;
    /** Said of what is no finite number: "diverged". */
    readonly diverged: string;
    /** Below and above the sound norms: "very small", "very large". */
    readonly low: string;
    readonly high: string;
  };
}

export interface NormBars {
  update(data: NormBarsData): void;
  destroy(): void;
}

type NormState = "sound" | "low" | "high" | "zero" | "diverged";

/** Powers of ten, both whole. */
export type DecadeRange = readonly [low: number, high: number];

/** An axis is at least this many decades long, and shows at most so many marks. */
const leastDecades = 4;
const mostMarks = 4;

/**
 * Whole decades around all norms that are finite and not 0, at least four. It holds the range before it, so that the
 * axis stands still while bars move.
 */
export function toDecades(norms: readonly number[], before: DecadeRange | null): DecadeRange {
  const powers = norms.filter((norm) => norm > 0 && norm < Infinity).map((norm) => Math.log10(norm));
  if (powers.length === 0) return before ?? [-leastDecades, 0];
  // a norm that is a power of ten still has a bar
  const low = Math.min(Math.ceil(Math.min(...powers)) - 1, before?.[0] ?? Infinity);
  const high = Math.max(Math.ceil(Math.max(...powers)), before?.[1] ?? -Infinity);
  return [Math.min(low, high - leastDecades), high];
}

export function createNormBars(host: HTMLElement): NormBars {
  const root = addElement(host, "div", "viz-norms");
  const list = addElement(root, "div", "viz-norms-list");
  list.setAttribute("role", "list");
  const axis = addElement(root, "div", "viz-norms-axis");
  axis.ariaHidden = "true";
  const rows: Row[] = [];
  const marks: HTMLElement[] = [];
  let data: NormBarsData | null = null;
  let names = "";
  let range: DecadeRange | null = null;

  function draw(): void {
    if (!data) return;
    const { bars, label } = data;
    const now = bars.map(({ name }) => name).join("\n");
    range = toDecades(
      bars.map(({ norm }) => norm),
      now === names ? range : null,
    );
    names = now;
    if (list.ariaLabel !== label) list.ariaLabel = label;
    while (rows.length < bars.length) rows.push(addRow(list));
    for (const { root } of rows.splice(bars.length)) root.remove();
    bars.forEach((bar, i) => drawRow(rows[i]!, bar, data!, range!));
    drawAxis(range);
  }

  function drawAxis([low, high]: DecadeRange): void {
    const every = Math.ceil((high - low) / (sizeOf(root).width < 320 ? 2 : mostMarks));
    const powers = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => low + i * every);
    while (marks.length < powers.length) marks.push(addElement(axis, "span", "viz-norms-mark"));
    for (const mark of marks.splice(powers.length)) mark.remove();
    powers.forEach((power, i) => {
      setText(marks[i]!, formatDecade(power));
      marks[i]!.style.left = `${(100 * (power - low)) / (high - low)}%`;
    });
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

interface Row {
  readonly root: HTMLElement;
  readonly name: HTMLElement;
  readonly sound: HTMLElement;
  readonly bar: HTMLElement;
  readonly value: HTMLElement;
}

function addRow(list: HTMLElement): Row {
  const root = addElement(list, "div", "viz-norms-row");
  root.setAttribute("role", "listitem");
  const name = addElement(root, "span", "viz-norms-name");
  const track = addElement(root, "span", "viz-norms-track");
  const sound = addElement(track, "span", "viz-norms-sound");
  const bar = addElement(track, "span", "viz-norms-bar");
  return { root, name, sound, bar, value: addElement(root, "span", "viz-norms-value") };
}

function drawRow(row: Row, { name, norm }: NormBar, data: NormBarsData, [low, high]: DecadeRange): void {
  const { words, sound } = data;
  const toShare = (value: number) => Math.min(1, Math.max(0, (Math.log10(value) - low) / (high - low)));
  const state = toState(norm, sound);
  setText(row.name, name);
  if (row.name.title !== name) row.name.title = name;
  const isWord = state === "zero" || state === "diverged";
  setText(row.value, isWord ? words[state] : formatTick(Number(norm.toPrecision(2))));
  const judgement = state === "low" || state === "high" ? words[state] : "";
  // a colour is never the only sign
  if (row.value.title !== judgement) row.value.title = judgement;
  setAttributes(row.root, {
    "data-state": state,
    "aria-label": `${name}: ${[row.value.textContent, judgement].filter((part) => part).join(", ")}`,
  });
  const share = state === "diverged" ? 1 : norm > 0 ? toShare(norm) : 0;
  row.bar.style.width = `${(share * 100).toFixed(2)}%`;
  row.sound.hidden = !sound;
  if (!sound) return;
  row.sound.style.left = `${(toShare(sound[0]) * 100).toFixed(2)}%`;
  row.sound.style.right = `${((1 - toShare(sound[1])) * 100).toFixed(2)}%`;
}

function toState(norm: number, sound: NormBarsData["sound"]): NormState {
  if (!Number.isFinite(norm)) return "diverged";
  if (norm === 0) return "zero";
  if (sound && norm < sound[0]) return "low";
  return sound && norm > sound[1] ? "high" : "sound";
}

/** 1, 10, 10⁻⁴ */
export function formatDecade(power: number): string {
  if (power === 0 || power === 1) return power === 0 ? "1" : "10";
  const digits = String(Math.abs(power)).replaceAll(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
  return `10${power < 0 ? "⁻" : ""}${digits}`;
}
