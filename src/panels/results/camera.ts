/** @file The camera, from the press on its button until it is stopped, the page is hidden or the device goes away. */
import { fail, ok, type Result } from "#base/result.ts";
import { findDevices, toDeviceFault, type DeviceFault } from "#panels/results/deviceFault.ts";
import { toPixels } from "#panels/results/readPicture.ts";

/** At most ten pictures a second, each this many pixels on its longer side: plenty for a network, little to compute. */
const frameMs = 100;
const longestSide = 256;

interface CameraEvents {
  readonly onFrame: (frame: ImageData) => void;
  /** It ended: null when it was told to, or the page was hidden. */
  readonly onEnd: (fault: DeviceFault | null) => void;
}

export interface Camera {
  stop(): void;
}

/** Asks for the camera and begins to hand over frames; `onEnd` is called once, and never after a failed start. */
export async function startCamera({ onFrame, onEnd }: CameraEvents): Promise<Result<Camera, DeviceFault>> {
  const devices = findDevices();
  if (!devices) return fail("unsupported");
  const ending = new AbortController();
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  let stream: MediaStream | null = null;
  try {
    stream = await devices.getUserMedia({ video: { width: { ideal: 640 }, facingMode: "environment" } });
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    stream?.getTracks().forEach((track) => track.stop());
    return fail(toDeviceFault(error));
  }
  const tracks = stream.getTracks();

  const canvas = document.createElement("canvas");
  let last = 0;
  let frame = requestAnimationFrame(beat);
  function beat(now: number): void {
    frame = requestAnimationFrame(beat);
    if (now - last < frameMs || video.videoWidth === 0) return;
    last = now;
    const scale = longestSide / Math.max(video.videoWidth, video.videoHeight);
    const [width, height] = [video.videoWidth, video.videoHeight].map((side) => Math.round(side * scale));
    onFrame(toPixels(video, width!, height!, canvas));
  }

  function end(fault: DeviceFault | null): void {
    if (ending.signal.aborted) return;
    ending.abort();
    cancelAnimationFrame(frame);
    tracks.forEach((track) => track.stop());
    video.srcObject = null;
    onEnd(fault);
  }
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden) end(null);
    },
    { signal: ending.signal },
  );
  // heard when the device is unplugged or the permission taken back, not when the page stops it
  for (const track of tracks)
    track.addEventListener("ended", () => end("missing"), { signal: ending.signal });
  return ok({ stop: () => end(null) });
}
