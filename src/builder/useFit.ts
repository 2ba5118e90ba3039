/** @file What part of the canvas is in view: the whole network, until the person moves the view themselves. */
import { useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CanvasLayout } from "#builder/canvasLayout.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";

interface Size {
  readonly width: number;
  readonly height: number;
}

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const zoomRange = { min: 0.2, max: 2 };
const margin = 28;
const largestFit = 1.1;
/** Before a class all of the canvas is larger by so much: tiles, threads and words (`--scale` of the page). */
export const presentScale = 1.25;
/** Below this cards cannot be read: a long network begins at its input, and the view is moved along it. */
const smallestReadable = 0.56;
/** The same from the back row. */
const smallestPresented = 0.8;

type Shown = "usual" | "whole" | "own";

export interface Fit {
  /** usual: so that it can be read; whole: all of it, however small. It is kept up until a person moves the view. */
  fit(what: "usual" | "whole"): void;
  /** The library is ready to be moved. */
  onInit(): void;
  /** Every movement of the view; `event` is null where no person moved it. */
  onMove(event: unknown): void;
}

/** Words grow a little against a small zoom, so that they can still be read; before a class they keep their size. */
export function toLabelScale(zoom: number, scale = 1): number {
  const isPresented = scale > 1;
  return Math.min(isPresented ? 1.6 : 1.35, Math.max(1, (isPresented ? scale : 0.86) / zoom));
}

export function useFit(layout: CanvasLayout, size: Size, scale = 1): Fit {
  const { setViewport } = useReactFlow();
  const [isReady, setReady] = useState(false);
  const shown = useRef<Shown>("usual");
  const seen = useRef("");
  const set = useExperiment(({ data }) => data.set);
  const { form, bounds } = layout;
  const { x, y, width, height } = bounds;

  const show = useCallback(
    (what: "usual" | "whole") => {
      const least = what === "whole" ? zoomRange.min : scale > 1 ? smallestPresented : smallestReadable;
      void setViewport(toView({ form, bounds: { x, y, width, height } }, { size, least, scale }));
    },
    [setViewport, form, x, y, width, height, size, scale],
  );

  // Other data, or another form: the person's view was one of something else.
  const subject = `${set} ${form}`;
  useEffect(() => {
    if (seen.current !== subject) shown.current = "usual";
    seen.current = subject;
    if (isReady && shown.current !== "own") show(shown.current);
  }, [isReady, show, subject]);

  return {
    fit(what) {
      shown.current = what;
      show(what);
    },
    onInit: () => setReady(true),
    onMove(event) {
      if (event !== null) shown.current = "own";
    },
  };
}

interface Space {
  readonly size: Size;
  /** Cards are not shown smaller, unless all of them then fit from top to bottom. */
  readonly least: number;
  readonly scale: number;
}

function toView(
  { form, bounds }: Pick<CanvasLayout, "form" | "bounds">,
  { size, least: smallest, scale }: Space,
): View {
  const space = form === "columns" ? 0 : margin;
  const across = (size.width - 2 * space) / bounds.width;
  const down = (size.height - 2 * space) / bounds.height;
  const most = scale * (form === "columns" ? 1 : largestFit);
  const least = form === "columns" ? zoomRange.min : Math.max(zoomRange.min, Math.min(smallest, down));
  const zoom = Math.max(least, Math.min(most, across, down));
  // What is wider than the view begins at its input.
  const left = across < zoom - 1e-9 ? space : (size.width - bounds.width * zoom) / 2;
  return {
    x: left - bounds.x * zoom,
    y: (size.height - bounds.height * zoom) / 2 - bounds.y * zoom,
    zoom,
  };
}

/** Whether a part of the network has no room in the view when it is shown so that it can be read. */
export function isBeyond({ form, bounds }: Pick<CanvasLayout, "form" | "bounds">, size: Size): boolean {
  return form === "cards" && bounds.width * smallestReadable > size.width - 2 * margin;
}
