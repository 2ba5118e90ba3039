/**
 * @file A sound as a picture: time runs to the right, pitch upwards, the darker the louder. Pointing at a place says when
 * it is, how high and how loud.
 */
import { addElement, setText } from "./element.ts";
import { createPicture } from "./picture.ts";
import "./spectrogram.css";

export interface SpectrogramData {
  /** The name that a screen reader says. */
  readonly label: string;
  /** `[frames, bands]`, 0…1; low bands first. */
  readonly values: Float32Array;
  readonly frames: number;
  readonly bands: number;
  /** Seconds from one frame to the next. */
  readonly frameSeconds: number;
  /** Hz in the middle of a band. */
  readonly toHertz: (band: number) => number;
  /** A place in words: "0.34 s, 1,240 Hz: −12 dB". */
  readonly describe: (seconds: number, hertz: number, value: number) => string;
  /** Shown while nothing is pointed at. */
  readonly hint: string;
  /** Seconds that are heard now, for the line that runs along; null while nothing is. */
  readonly playback: (() => number | null) | null;
  /** "s" and "Hz" behind the marks, as the language writes them. */
  readonly units: { readonly seconds: string; readonly hertz: string };
}

export interface Spectrogram {
  update(data: SpectrogramData): void;
  destroy(): void;
}

const timeMarks = [0, 0.4, 0.8];
const pitchMarks = [200, 500, 1000, 2000, 4000];

export function createSpectrogram(host: HTMLElement): Spectrogram {
  const root = addElement(host, "div", "viz-spectrogram");
  const pitch = addElement(root, "div", "viz-spectrogram-pitch num");
  const plot = addElement(root, "div", "viz-spectrogram-plot");
  const time = addElement(root, "div", "viz-spectrogram-time num");
  const words = addElement(root, "p", "viz-spectrogram-words cap");
  for (const axis of [pitch, time]) axis.ariaHidden = "true";
  words.ariaLive = "polite";
  const head = addElement(plot, "div", "viz-spectrogram-head");
  head.ariaHidden = "true";
  head.hidden = true;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let frame = 0;
  let data: SpectrogramData | null = null;
  let place: { readonly x: number; readonly y: number } | null = null;

  const picture = createPicture(plot, (cell) => {
    place = cell;
    say();
  });

  function say(): void {
    if (!data) return;
    if (!place) return setText(words, data.hint);
    const band = data.bands - 1 - place.y;
    const value = data.values[place.x * data.bands + band] ?? 0;
    setText(words, data.describe(place.x * data.frameSeconds, data.toHertz(band), value));
  }

  /** Runs as long as something is heard; in steps of half a second where motion is not wanted. */
  function run(): void {
    const seconds = data?.playback?.() ?? null;
    frame = seconds === null ? 0 : requestAnimationFrame(run);
    const share =
      seconds === null || !data
        ? -1
        : (calm.matches ? Math.floor(2 * seconds) / 2 : seconds) / (data.frames * data.frameSeconds);
    head.hidden = share < 0 || share > 1;
    if (!head.hidden) head.style.left = `${100 * share}%`;
  }

  function mark(axis: HTMLElement, marks: readonly { readonly at: number; readonly text: string }[]): void {
    while (axis.children.length > marks.length) axis.lastElementChild!.remove();
    marks.forEach(({ at, text }, i) => {
      const label = (axis.children[i] as HTMLElement | undefined) ?? addElement(axis, "span", "");
      setText(label, text);
      label.style.setProperty("--at", `${100 * at}%`);
    });
  }

  return {
    update(next) {
      data = next;
      const { values, frames, bands, label, frameSeconds, toHertz, units } = next;
      picture.update({
        label,
        values: turnUp(values, frames, bands),
        height: bands,
        width: frames,
        channels: 1,
        look: "sequential",
        range: 1,
        mark: null,
      });
      const whole = frames * frameSeconds;
      mark(
        time,
        timeMarks
          .filter((seconds) => seconds <= whole)
          .map((seconds, i, all) => ({
            at: seconds / whole,
            text: i === all.length - 1 ? `${seconds} ${units.seconds}` : String(seconds),
          })),
      );
      mark(
        pitch,
        pitchMarks
          .map((hertz) => ({ at: toPitchPlace(hertz, bands, toHertz), text: `${hertz} ${units.hertz}` }))
          .filter(({ at }) => at >= 0 && at <= 1),
      );
      say();
      cancelAnimationFrame(frame);
      run();
    },
    destroy() {
      cancelAnimationFrame(frame);
      picture.destroy();
      root.remove();
    },
  };
}

/** `[frames, bands]` as a picture of `bands` rows: time to the right, the low bands at the bottom. */
export function turnUp(values: Float32Array, frames: number, bands: number): Float32Array {
  const turned = new Float32Array(values.length);
  for (let frame = 0; frame < frames; frame++) {
    for (let band = 0; band < bands; band++) {
      turned[(bands - 1 - band) * frames + frame] = values[frame * bands + band]!;
    }
  }
  return turned;
}

/** How far up a pitch lies, 0…1: between the two bands around it. Beyond 1 above all of them. */
export function toPitchPlace(hertz: number, bands: number, toHertz: (band: number) => number): number {
  let band = 0;
  while (band < bands && toHertz(band) < hertz) band++;
  if (band === bands) return Infinity;
  const [low, high] = [band === 0 ? 0 : toHertz(band - 1), toHertz(band)];
  return (band - 0.5 + (hertz - low) / (high - low)) / bands;
}
