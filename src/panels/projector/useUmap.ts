/** @file Asks a worker to arrange the map, and takes its news while it works. */
import { useEffect, useRef, useState } from "react";
import type { Cloud } from "#base/principalAxes.ts";
import { leastPoints, type UmapNews, type UmapRequest } from "#panels/projector/umapRequest.ts";
import UmapWorker from "#panels/projector/umapWorker.ts?worker";

export type UmapState = "none" | "busy" | "known" | "failed" | "few";

export interface Umap {
  readonly state: UmapState;
  readonly places: Float32Array | null;
  readonly ask: () => void;
}

/** The same rows give the same map. */
const seed = 7;

export function useUmap(readRows: () => Cloud | null, toShown: (rows: Cloud) => Cloud): Umap {
  const [state, setState] = useState<UmapState>("none");
  const [places, setPlaces] = useState<Float32Array | null>(null);
  const working = useRef<Worker | null>(null);
  useEffect(() => () => working.current?.terminate(), []);

  function ask(): void {
    const rows = readRows();
    if (!rows) return;
    const { values, count, width } = toShown(rows);
    if (count < leastPoints) {
      setState("few");
      return;
    }
    working.current?.terminate();
    const worker = new UmapWorker();
    working.current = worker;
    setState("busy");
    worker.addEventListener("message", ({ data }: MessageEvent<UmapNews>) => {
      setPlaces(data.places);
      if (!data.done) return;
      setState("known");
      worker.terminate();
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      setState("failed");
      worker.terminate();
    });
    worker.postMessage({ values: values.slice(), count, width, seed } satisfies UmapRequest);
  }
  return { state, places, ask };
}
