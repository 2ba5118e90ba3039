/** @file Where a person points on the map: hovering shows the answer there, a click keeps the place. */
import { useRef } from "react";
import type { MapSamples } from "#panels/mapScene.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { MapGestures, MapPlace } from "#viz/mapGestures.ts";

type Place = readonly [first: number, second: number];

export interface Pointed {
  readonly place: Place;
  /** Label of the sample there; null when there is none. */
  readonly truth: number | null;
}

export interface MapPointer extends Required<Pick<MapGestures, "onHover" | "onPick">> {
  /** What is hovered, else what was chosen. */
  readonly pointed: () => Pointed | null;
}

/** Samples are grasped where they lie. Over a curve only x₁ counts, so the place stands on its axis. */
export function useMapPointer(samples: MapSamples): MapPointer {
  const { view } = usePlayground();
  const hovered = useRef<Pointed | null>(null);
  const chosen = useRef<Pointed | null>(null);

  function toPointed({ first, second, near }: MapPlace): Pointed {
    const { isCurve } = samples;
    const points = near && samples[near.part];
    if (!near || !points) return { place: [first, isCurve ? 0 : second], truth: null };
    const [x, y] = [points.places[2 * near.index]!, points.places[2 * near.index + 1]!];
    return { place: [x, isCurve ? 0 : y], truth: points.labels[near.index]! };
  }

  return {
    onHover(place) {
      hovered.current = place && toPointed(place);
      view.setState({ hoverPoint: hovered.current?.place ?? null });
    },
    onPick(place) {
      chosen.current = toPointed(place);
      view.setState({ chosenPoint: chosen.current.place });
    },
    pointed() {
      if (hovered.current) return hovered.current;
      const { chosenPoint } = view.getState();
      if (!chosenPoint) return null;
      return chosen.current?.place === chosenPoint ? chosen.current : { place: chosenPoint, truth: null };
    },
  };
}
