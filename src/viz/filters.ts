/**
 * @file The filters of a convolution, each a small heatmap with its name: orange takes away, blue adds. Where the input
 * is a colour picture a filter is one too. A list of options: one of them is selected, by pointer or arrow keys.
 */
import { openImage, paintCells, toTone, type Tone } from "./cells.ts";
import { addElement, listen, setText } from "./element.ts";
import { toGridStep } from "./gridKeys.ts";
import { toKernel, type KernelShape } from "./kernel.ts";
import { readPalette } from "./palette.ts";
import "./pictures.css";

export interface FiltersData extends KernelShape {
  /** What is listed: the name that a screen reader says. */
  readonly label: string;
  /** `[height, width, inputs, filters]`, as Keras has it. */
  readonly values: Float32Array;
  /** At most so many filters are listed, the first ones. */
  readonly shown: number;
  /** The weights for one input channel, their mean over all, or for three inputs the colour that a filter looks for. */
  readonly inputChannel: number | "mean" | "rgb";
  /** |weight| at both ends of the ramp; for a colour, of each of its channels, with grey for 0. */
  readonly range: number;
  readonly nameOf: (filter: number) => string;
  readonly selected: number | null;
}

export interface Filters {
  update(data: FiltersData): void;
  destroy(): void;
}

interface Option {
  readonly root: HTMLDivElement;
  readonly canvas: HTMLCanvasElement;
  readonly name: HTMLSpanElement;
}

/** The tiles are as wide as the property `--viz-filter` of the host says, 58 pixels without it. */
export function createFilters(host: HTMLElement, onSelect: (filter: number) => void): Filters {
  const list = addElement(host, "div", "viz-filters");
  list.setAttribute("role", "listbox");
  list.ariaOrientation = "horizontal";
  const listening = new AbortController();
  const options: Option[] = [];
  let selected: number | null = null;

  listen(list, "click", listening.signal, ({ target }) => {
    const index = options.findIndex(({ root }) => root.contains(target as Node));
    if (index >= 0) select(index);
  });
  listen(
    list,
    "keydown",
    listening.signal,
    (event) => {
      if (event.altKey || event.metaKey) return;
      const focused = options.findIndex(({ root }) => root === event.target);
      if (focused < 0) return;
      const isPress = event.key === "Enter" || event.key === " ";
      const next = isPress ? focused : toGridStep(event, focused, countColumns(options), options.length);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      select(next);
    },
    false,
  );

  function select(index: number): void {
    options.forEach(({ root }, i) => (root.tabIndex = i === index ? 0 : -1));
    options[index]!.root.focus();
    if (index !== selected) onSelect(index);
  }

  return {
    update(data) {
      if (list.ariaLabel !== data.label) list.ariaLabel = data.label;
      const count = Math.min(data.shown, data.filters);
      while (options.length > count) options.pop()!.root.remove();
      while (options.length < count) options.push(addOption(list));
      selected = data.selected;
      const focused = options.findIndex(({ root }) => root === root.ownerDocument.activeElement);
      const reachable = focused >= 0 ? focused : Math.min(count - 1, selected ?? 0);
      const tone = toTone(readPalette(host), "diverging", data.range);
      const kernel = new Float32Array(data.height * data.width);
      options.forEach(({ root, canvas, name }, i) => {
        const isSelected = String(i === selected);
        if (root.ariaSelected !== isSelected) root.ariaSelected = isSelected;
        root.tabIndex = i === reachable ? 0 : -1;
        setText(name, data.nameOf(i));
        drawFilter(canvas, data, i, kernel, tone);
      });
    },
    destroy() {
      listening.abort();
      list.remove();
    },
  };
}

function addOption(list: HTMLElement): Option {
  const root = addElement(list, "div", "viz-filter");
  root.setAttribute("role", "option");
  const canvas = addElement(root, "canvas", "viz-cells");
  canvas.ariaHidden = "true";
  return { root, canvas, name: addElement(root, "span", "viz-filter-name") };
}

/** Asked only when a key is pressed: how many options stand in the first row. */
function countColumns(options: readonly Option[]): number {
  const [first] = options;
  const below = options.findIndex(({ root }) => root.offsetTop > first!.root.offsetTop);
  return below < 0 ? options.length : below;
}

function drawFilter(
  canvas: HTMLCanvasElement,
  data: FiltersData,
  filter: number,
  kernel: Float32Array,
  tone: Tone,
): void {
  const { values, width, height, inputs, filters, inputChannel, range } = data;
  const image = openImage(canvas, width, height);
  if (inputChannel === "rgb") {
    for (let cell = 0; cell < width * height; cell++) {
      let isNumber = true;
      for (let channel = 0; channel < 3; channel++) {
        const shade = 127.5 * (1 + values[(cell * inputs + channel) * filters + filter]! / range);
        image.data[cell * 4 + channel] = shade;
        isNumber &&= !Number.isNaN(shade);
      }
      image.data[cell * 4 + 3] = isNumber ? 255 : 0;
    }
  } else {
    toKernel(values, data, filter, inputChannel, kernel);
    const source = { values: kernel, columns: width, rows: height, offset: 0, step: 1, stride: width };
    paintCells(image, 0, 0, source, tone);
  }
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}
