import { useEffect, useRef, useState } from "react";
import type { ImageDataset } from "#data/dataset.ts";
import { startCamera, type Camera } from "#panels/results/camera.ts";
import type { DeviceFault } from "#panels/results/deviceFault.ts";
import { toOwnSample } from "#panels/results/ownSample.ts";
import { readPicture, type PictureFault } from "#panels/results/readPicture.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";

export type OwnFault = PictureFault | { readonly kind: DeviceFault };

export interface OwnPicture {
  readonly fault: OwnFault | null;
  readonly dismiss: () => void;
  /** A file that was chosen, dropped or pasted. */
  readonly open: (file: Blob) => Promise<void>;
  readonly camera: "off" | "starting" | "on";
  readonly toggleCamera: () => void;
}

/** A picture of the person's own, by file or camera, as the sample that is watched. */
export function useOwnPicture(dataset: ImageDataset): OwnPicture {
  const { view } = usePlayground();
  const [fault, setFault] = useState<OwnFault | null>(null);
  const [camera, setCamera] = useState<OwnPicture["camera"]>("off");
  const running = useRef<Camera | null>(null);
  /** The newest request: what was asked for before it comes too late. */
  const request = useRef(0);
  const latest = useRef(dataset);
  useEffect(() => {
    latest.current = dataset;
  });

  const watch = (source: "picture" | "camera", pixels: ImageData) => {
    view.setState({ watched: { kind: "own", source, x: toOwnSample(pixels, latest.current) } });
  };

  const stop = () => {
    request.current++;
    running.current?.stop();
    running.current = null;
    setCamera("off");
  };
  const start = async () => {
    const mine = ++request.current;
    setFault(null);
    setCamera("starting");
    const started = await startCamera({
      onFrame: (frame) => watch("camera", frame),
      onEnd(reason) {
        running.current = null;
        setCamera("off");
        if (reason) setFault({ kind: reason });
      },
    });
    if (mine !== request.current) {
      if (started.ok) started.value.stop();
      return;
    }
    if (started.ok) running.current = started.value;
    else setFault({ kind: started.error });
    setCamera(started.ok ? "on" : "off");
  };

  // another sample was chosen, or the panel goes: the camera has nothing to do any more
  useEffect(() => {
    const leave = () => {
      request.current++;
      running.current?.stop();
      running.current = null;
    };
    const unsubscribe = view.subscribe(({ watched }) => {
      if (running.current && !(watched.kind === "own" && watched.source === "camera")) leave();
    });
    return () => {
      unsubscribe();
      leave();
    };
  }, [view]);

  return {
    fault,
    dismiss: () => setFault(null),
    async open(file) {
      stop();
      const mine = ++request.current;
      setFault(null);
      const picture = await readPicture(file);
      if (mine !== request.current) return;
      if (picture.ok) watch("picture", picture.value);
      else setFault(picture.error);
    },
    camera,
    toggleCamera: () => (camera === "off" ? void start() : stop()),
  };
}
