/** @file How commands reach the canvas that is on screen: it says what it can do, and takes itself away again. */
import type { HiddenKind } from "#model/editNetwork.ts";
import type { Canvas } from "#model/experiment.ts";
import type { LayerId } from "#model/network.ts";
import type { Playground } from "#state/playground.ts";

export interface CanvasPort {
  /** usual: as large as it can be read; whole: all of it, however small. */
  fit(what: "usual" | "whole"): void;
  /** Whether the keyboard is on the canvas, or nowhere in particular. */
  hasFocus(): boolean;
  /** The selected layers, else the one under the keyboard. */
  chosen(): readonly LayerId[];
  /** Where layers lie now, whether somebody put them there or not. */
  places(): Canvas["places"];
  /** Gives the keyboard to a layer, once it is drawn. */
  focus(id: LayerId): void;
  /** Read aloud, and shown where the eye may miss what happened. */
  say(text: string): void;
  /** A layer of this kind is held over the canvas, at a place of the window; null: no longer. */
  hold(kind: HiddenKind | null, x: number, y: number): void;
  /** Lets it fall: onto a link, or beside. False outside of the canvas. */
  drop(kind: HiddenKind, x: number, y: number): boolean;
}

/** Puts the keyboard into the search field of the palette: at once, or as soon as the palette is there. */
export function searchLayers({ view }: Playground): void {
  view.setState({ side: "layers" });
  const search = searches.get(view);
  if (search) search();
  else wishes.add(view);
}

/** The palette says how its field is reached; a wish that came before it is granted. */
export function attachSearch({ view }: Playground, focus: () => void): () => void {
  searches.set(view, focus);
  if (wishes.delete(view)) focus();
  return () => searches.delete(view);
}

const searches = new WeakMap<Playground["view"], () => void>();
const wishes = new WeakSet<Playground["view"]>();
const ports = new WeakMap<Playground["view"], CanvasPort>();

export function attachCanvas({ view }: Playground, port: CanvasPort): () => void {
  ports.set(view, port);
  return () => {
    if (ports.get(view) === port) ports.delete(view);
  };
}

export function findCanvas({ view }: Playground): CanvasPort | null {
  return ports.get(view) ?? null;
}
