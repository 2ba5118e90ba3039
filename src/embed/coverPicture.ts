/** @file The picture of a network that stands in a frame before anything is loaded: columns of neurons, and threads. */
import { generatePoints } from "#data/generate.ts";
import { isRegressionSet, planeExtent } from "#model/data.ts";
import type { Experiment } from "#model/experiment.ts";
import type { Layer } from "#model/network.ts";
import { countOutputs, toSampleShape, toTask } from "#model/task.ts";

const [width, height] = [560, 320];
/** Of a layer so many neurons are drawn, of a network so many layers. */
const [mostNeurons, mostColumns] = [8, 9];
const svgName = "http://www.w3.org/2000/svg";

/** How many neurons each column shows, from the input to the output. */
export function toColumns({ network, data, training }: Experiment): readonly number[] {
  const shape = toSampleShape(data);
  const ends = { input: shape[0] ?? 1, output: countOutputs(toTask(data), training.loss, shape) };
  const counts: number[] = [];
  // What neither has neurons nor filters passes on as many as came.
  for (const layer of network.layers) counts.push(toCount(layer, ends) ?? counts.at(-1) ?? 1);
  const kept = counts.length <= mostColumns ? counts : [...counts.slice(0, mostColumns - 1), counts.at(-1)!];
  return kept.map((count) => Math.max(1, Math.min(mostNeurons, count)));
}

function toCount(layer: Layer, ends: Readonly<Record<"input" | "output", number>>): number | null {
  if (layer.kind === "input" || layer.kind === "output") return ends[layer.kind];
  if ("units" in layer) return layer.units;
  return "filters" in layer ? layer.filters : null;
}

/** Drawn in the colours of the theme; for the eye alone. */
export function drawNetwork(experiment: Experiment): SVGSVGElement {
  const svg = toElement("svg", { viewBox: `0 0 ${width} ${height}`, class: "cover-network" });
  const columns = toColumns(experiment);
  const gap = Math.min(40, (height - 20) / Math.max(...columns));
  const side = gap * 0.72;
  const places = columns.map((count, column) => {
    const x = side + (columns.length < 2 ? 0 : (column * (width - 2 * side)) / (columns.length - 1));
    return Array.from({ length: count }, (_, i) => [x, height / 2 + (i - (count - 1) / 2) * gap] as const);
  });
  for (let column = 1; column < places.length; column++) {
    for (const [i, from] of places[column - 1]!.entries()) {
      for (const [j, to] of places[column]!.entries())
        svg.append(drawThread(from, to, (i * 7 + j * 5 + column) % 6));
    }
  }
  for (const [x, y] of places.flat()) {
    const at = { x: x - side / 2, y: y - side / 2, width: side, height: side, rx: 3 };
    svg.append(toElement("rect", { ...at, class: "cover-neuron" }));
  }
  return svg;
}

type Place = readonly [x: number, y: number];

function drawThread([x, y]: Place, [toX, toY]: Place, kind: number): SVGElement {
  const middle = (x + toX) / 2;
  return toElement("path", {
    d: `M${x} ${y}C${middle} ${y} ${middle} ${toY} ${toX} ${toY}`,
    class: kind % 2 === 0 ? "cover-thread cover-thread-positive" : "cover-thread cover-thread-negative",
    "stroke-width": 0.5 + kind * 0.35,
  });
}

/** The points of the plane as they will be drawn; null for data that has to be fetched first. */
export function drawPoints({ data }: Experiment): SVGSVGElement | null {
  if (data.kind !== "plane") return null;
  const side = 2 * planeExtent;
  const svg = toElement("svg", {
    viewBox: `${-planeExtent} ${-planeExtent} ${side} ${side}`,
    class: "cover-points",
  });
  const points = [...generatePoints({ ...data, samples: Math.min(300, data.samples) }), ...data.painted];
  for (const [x, y, label] of points) {
    const isFirst = isRegressionSet(data.set) ? label < 0 : label === 0;
    svg.append(
      toElement("circle", {
        cx: x.toFixed(2),
        cy: (-y).toFixed(2),
        r: planeExtent / 55,
        class: isFirst ? "cover-point-first" : label > 1 ? "cover-point-third" : "cover-point-second",
      }),
    );
  }
  return svg;
}

function toElement<N extends keyof SVGElementTagNameMap>(
  name: N,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[N] {
  const element = document.createElementNS(svgName, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (name === "svg") element.setAttribute("aria-hidden", "true");
  return element;
}
