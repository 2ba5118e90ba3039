/** @file How this person looks at the page now: never saved in the experiment, never undone. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { DataSpec } from "#model/data.ts";
import { findLayer, type LayerId, type Link } from "#model/network.ts";
import type { Document } from "#state/document.ts";

export interface NeuronRef {
  readonly layer: LayerId;
  readonly unit: number;
}

/** The weight from neuron `from` of the layer before to neuron `to` of `layer`. */
export interface LinkRef {
  readonly layer: LayerId;
  readonly from: number;
  readonly to: number;
}

/** The sample that is seen going through the network: one of the data, or one of the person's own. */
export type Watched =
  | { readonly kind: "sample"; readonly part: "train" | "test"; readonly index: number }
  | {
      readonly kind: "own";
      readonly source: "drawn" | "picture" | "camera" | "voice" | "recording" | "sound" | "written";
      /** One sample, `[…shape]`, as the network reads it. */
      readonly x: Float32Array<ArrayBuffer>;
    };

export const timeTabs = ["gates", "step", "signs", "gradient"] as const;
export type TimeTab = (typeof timeTabs)[number];

/** A unit at a step of the sequence that is watched; both count from 0. */
export interface TimePlace {
  readonly unit: number;
  readonly step: number;
}

/** How a layer that reads step by step is looked at. */
export interface TimeView {
  readonly open: boolean;
  /** Null: the first one of the network. */
  readonly layer: LayerId | null;
  /** Which of its arrays fills the large picture: `state`, `forget` … as `TraceArray.name`, without the direction. */
  readonly array: string;
  /** Of a layer that reads both ways, the second direction. */
  readonly backward: boolean;
  readonly unit: number;
  /** Null: the last one. */
  readonly step: number | null;
  readonly hovered: TimePlace | null;
  /** What lies behind `step` has not been read yet. */
  readonly walking: boolean;
  readonly tab: TimeTab;
}

/** The panel at the left; `data` stands open by itself where there is room for it. */
export type Side = "data" | "layers" | null;

export const inspectorTabs = ["settings", "weights", "activations", "gradients", "how"] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

export type Tab = "data" | "network" | "results";
export type Sheet =
  | "shortcuts"
  | "settings"
  | "about"
  | "lessons"
  | "tasks"
  | "taskMaker"
  | "taskCodes"
  | "pack"
  | "text"
  | "series"
  | "share"
  | "gallery"
  | "embed"
  | "save"
  | null;

/** What the brush puts down: a class index or a value, `erase` to take away; null when not painting. */
export type Brush = { readonly kind: "paint"; readonly label: number } | { readonly kind: "erase" } | null;

/** The page for a projector: shown, or a black screen while somebody speaks. */
export type Presentation = "shown" | "blank";

export interface ViewState {
  readonly tab: Tab;
  /** A new object asks the region to take the keyboard's focus. */
  readonly focusRequest: { readonly tab: Tab } | null;
  readonly sheet: Sheet;
  /** Its picture takes the large map. */
  readonly hovered: NeuronRef | null;
  /** Its sum is written out. */
  readonly selected: NeuronRef | null;
  readonly selectedLink: LinkRef | null;
  /** Under the mouse on the map, in the units of its axes. */
  readonly hoverPoint: readonly [number, number] | null;
  /** Chosen by a click; stays. */
  readonly chosenPoint: readonly [number, number] | null;
  readonly brush: Brush;
  readonly watched: Watched;
  readonly side: Side;
  /** Layers that are selected on the canvas; the inspector shows the one, if it is one. */
  readonly layers: readonly LayerId[];
  /** The link that is selected on the canvas. */
  readonly wire: Link | null;
  /** A link is being drawn from here by keyboard. */
  readonly linkFrom: LayerId | null;
  readonly inspectorTab: InspectorTab;
  /** Of these layers the page shows gradients and histograms now; with the gradients themselves, or not. */
  readonly examined: { readonly layers: readonly LayerId[]; readonly arrays: boolean } | null;
  /** Whether the answers to the whole test part are being shown. */
  readonly predicting: boolean;
  readonly time: TimeView;
  /** What is being printed. */
  readonly paper: "report" | "handout" | null;
  /** Null while nobody presents. */
  readonly present: Presentation | null;
}

export type View = StoreApi<ViewState>;

/** Lets go of what the experiment no longer has: neurons that are gone, points of another plane. */
export function keepFitting(view: View, document: Document): () => void {
  return document.store.subscribe(({ experiment }, before) => {
    const { data, network } = experiment;
    const moved = data.set !== before.experiment.data.set || !hasSameAxes(data, before.experiment.data);
    const isGone = (neuron: NeuronRef | null) => {
      const layer = neuron && findLayer(network, neuron.layer);
      return neuron !== null && (!layer || (layer.kind === "dense" && neuron.unit >= layer.units));
    };
    const { selected, hovered, layers, wire, linkFrom } = view.getState();
    const isThere = (id: LayerId) => findLayer(network, id) !== undefined;
    if (moved) view.setState({ hoverPoint: null, chosenPoint: null, brush: null });
    if (data.set !== before.experiment.data.set) {
      view.setState(({ time }) => ({ watched: firstSample, time: { ...firstTime, open: time.open } }));
    }
    if (!layers.every(isThere)) view.setState({ layers: layers.filter(isThere) });
    if (wire && !network.links.some(({ from, to }) => from === wire.from && to === wire.to)) {
      view.setState({ wire: null });
    }
    if (linkFrom !== null && !isThere(linkFrom)) view.setState({ linkFrom: null });
    if (isGone(hovered)) view.setState({ hovered: null });
    if (isGone(selected) || moved) view.setState({ selected: null, selectedLink: null });
  });
}

function hasSameAxes(a: DataSpec, b: DataSpec): boolean {
  return String(a.kind === "table" && a.axes) === String(b.kind === "table" && b.axes);
}

/** Changes some of how time is looked at. */
export function setTime(view: View, change: Partial<TimeView>): void {
  view.setState(({ time }) => ({ time: { ...time, ...change } }));
}

const firstTime: TimeView = {
  open: true,
  layer: null,
  array: "state",
  backward: false,
  unit: 0,
  step: null,
  hovered: null,
  walking: false,
  tab: "gates",
};

const firstSample: Watched = { kind: "sample", part: "test", index: 0 };

export function createView(): View {
  return createStore<ViewState>(() => ({
    tab: "network",
    focusRequest: null,
    sheet: null,
    hovered: null,
    selected: null,
    selectedLink: null,
    hoverPoint: null,
    chosenPoint: null,
    brush: null,
    watched: firstSample,
    side: "data",
    layers: [],
    wire: null,
    linkFrom: null,
    inspectorTab: "settings",
    examined: null,
    predicting: false,
    time: firstTime,
    paper: null,
    present: null,
  }));
}
