/** @file The microphone, from the press on its button until a word was said. What it hears never leaves the page. */
import { fail, ok, type Result } from "#base/result.ts";
import { findDevices, toDeviceFault, type DeviceFault } from "#panels/results/deviceFault.ts";

export interface Microphone {
  /** Ends the recording; `onEnd` is called with it. */
  stop(): void;
  /** Ends it without a recording. */
  cancel(): void;
}

/** A word is shorter; who forgets to stop gets an answer all the same. */
const longestRecordingMs = 2500;

/** Asks for the microphone and records; `onEnd` is called at most once, and never after a failed start. */
export async function startMicrophone(
  onEnd: (recording: Blob) => void,
): Promise<Result<Microphone, DeviceFault>> {
  const devices = findDevices();
  if (!devices || !("MediaRecorder" in globalThis)) return fail("unsupported");
  let stream: MediaStream;
  let recorder: MediaRecorder;
  try {
    stream = await devices.getUserMedia({ audio: true });
    recorder = new MediaRecorder(stream);
  } catch (error) {
    return fail(toDeviceFault(error));
  }
  const pieces: Blob[] = [];
  let isWanted = true;
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.onstop = () => {
    clearTimeout(timer);
    stream.getTracks().forEach((track) => track.stop());
    if (isWanted) onEnd(new Blob(pieces, { type: recorder.mimeType }));
  };
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
  };
  const timer = setTimeout(stop, longestRecordingMs);
  recorder.start();
  return ok({
    stop,
    cancel() {
      isWanted = false;
      stop();
    },
  });
}
