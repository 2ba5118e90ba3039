/** @file One sound at a time out of the loudspeaker: the next one ends the one before. */
let playing: HTMLAudioElement | null = null;

/** Seconds since the sound began; null once it is over. */
export type Playback = () => number | null;

export function playSound(file: Blob): Playback {
  playing?.pause();
  const url = URL.createObjectURL(file);
  const audio = new Audio(url);
  const free = () => URL.revokeObjectURL(url);
  audio.addEventListener("ended", free, { once: true });
  audio.addEventListener("pause", free, { once: true });
  playing = audio;
  // a browser may forbid it before the page was touched; the picture of the sound is there all the same
  audio.play().catch(free);
  return () => (audio.paused || audio.ended ? null : audio.currentTime);
}
