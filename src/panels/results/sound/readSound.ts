/** @file A sound that a person gives, as samples at the rate of the set, one channel. */
import { fail, ok, type Result } from "#base/result.ts";

/** A minute of uncompressed sound and more: a word is in the first seconds of it. */
export const mostMegabytes = 20;

export type SoundFault = "notSound" | "tooLarge" | "silent";

/** Softer than this nothing was said: the noise of a closed microphone. */
const silence = 0.002;

/** Decoded by the browser, so that any kind of file will do that it can play. */
export async function readSound(file: Blob, rate: number): Promise<Result<Float32Array, SoundFault>> {
  if (file.size > mostMegabytes * 1024 * 1024) return fail("tooLarge");
  try {
    // an offline context converts what it decodes to its own rate
    const decoded = await new OfflineAudioContext(1, 1, rate).decodeAudioData(await file.arrayBuffer());
    const sound = toMono(decoded);
    return sound.some((value) => Math.abs(value) > silence) ? ok(sound) : fail("silent");
  } catch {
    return fail("notSound");
  }
}

function toMono(buffer: AudioBuffer): Float32Array {
  const channels = Array.from({ length: buffer.numberOfChannels }, (_, i) => buffer.getChannelData(i));
  return Float32Array.from({ length: buffer.length }, (_, i) => {
    const sum = channels.reduce((total, channel) => total + channel[i]!, 0);
    return sum / channels.length;
  });
}
