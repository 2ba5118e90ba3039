/** @file Finds what a step points at, wherever the page shows it in the window as it is. */
import type { Tab, View } from "#state/view.ts";
import type { Target } from "./lesson.ts";

interface Place {
  /** The first of these that is there. */
  readonly selectors: readonly string[];
  /** Where it stands on a phone; null: always in sight. */
  readonly tab: Tab | null;
}

/** The parts of the page that steps speak of and that are no controls. */
const places = {
  data: {
    selectors: ["[data-region=data]", ".data-drawer-button", ".data-drawer button", ".rail-button"],
    tab: "data",
  },
  network: { selectors: ["[data-region=network]"], tab: "network" },
  results: { selectors: ["[data-region=results]"], tab: "results" },
  recipe: { selectors: [".recipe", "[data-region=network]"], tab: "network" },
  map: { selectors: [".map-view", ".result-strip-map", "[data-region=results]"], tab: "results" },
  figures: { selectors: [".figures", "[data-region=results]"], tab: "results" },
  loss: { selectors: [".loss-view", "[data-region=results]"], tab: "results" },
  sum: { selectors: [".sum-card", "[data-region=network]"], tab: "network" },
  inspector: { selectors: [".page-inspector", "[data-region=network]"], tab: "network" },
  transport: { selectors: [".transport"], tab: null },
} as const satisfies Record<string, Place>;

export type PlaceName = keyof typeof places;
export const placeNames = Object.keys(places) as readonly PlaceName[];

/** Where controls of an area stand when they are not in sight themselves. */
const homes: Readonly<Record<string, PlaceName>> = {
  data: "data",
  network: "network",
  training: "recipe",
  seed: "recipe",
  run: "transport",
  view: "results",
  // Some stand elsewhere than the others of their area.
  "data.features": "network",
  "network.activation": "recipe",
  "training.batchSize": "data",
};

/** The elements to draw a ring around, in sight now; the nearest way to it where it is not. */
export function findTarget(root: ParentNode, target: Target): Element[] {
  const [kind, name] = split(target);
  const own = kind === "place" ? [] : findAll(root, toSelector(kind, name));
  if (own.length > 0) return kind === "control" ? own.slice(0, 1).flatMap(toBoxes) : own.slice(0, 1);
  const home: Place = places[toHome(target)];
  for (const selector of home.selectors) {
    const found = findAll(root, selector);
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

/** Brings the part of the page that holds it into sight: the tab of a phone, the data at the left or else the canvas. */
export function revealTarget(view: View, target: Target | undefined): void {
  const { tab }: Place = target ? places[toHome(target)] : { selectors: [], tab: null };
  view.setState({ side: tab === "data" ? "data" : null, ...(tab ? { tab } : {}) });
}

function toHome(target: Target): PlaceName {
  const [kind, name] = split(target);
  if (kind === "place") return name as PlaceName;
  if (kind === "control") return homes[name] ?? homes[name.split(".")[0]!] ?? "recipe";
  return "network";
}

function split(target: Target): readonly [kind: string, name: string] {
  const at = target.indexOf(":");
  return [target.slice(0, at), target.slice(at + 1)];
}

function toSelector(kind: string, name: string): string {
  const value = CSS.escape(name);
  if (kind === "control") return `[data-control="${value}"]`;
  if (kind === "neuron") return `[data-neuron="${value}"]`;
  return `.react-flow__node[data-id="${value}"]`;
}

function findAll(root: ParentNode, selector: string): Element[] {
  return [...root.querySelectorAll(selector)].filter((element) => toBoxes(element).length > 0);
}

/** The element itself, or, where it has no box of its own, what it holds. */
function toBoxes(element: Element): Element[] {
  if (getComputedStyle(element).display !== "contents") return element.checkVisibility() ? [element] : [];
  return [...element.children].filter((child) => !child.hasAttribute("popover")).flatMap(toBoxes);
}
