import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createSpectrogram, type Spectrogram, type SpectrogramData } from "./spectrogram.ts";
import { createStage, loadTokens, type Stage } from "./stage.fixture.ts";

let stage: Stage;
let chart: Spectrogram;

beforeAll(loadTokens);
beforeEach(() => {
  stage = createStage(300, 220);
  chart = createSpectrogram(stage.host);
});
afterEach(() => {
  chart.destroy();
  stage.destroy();
});

/** A second of ten frames. */
const sound: SpectrogramData = {
  label: "a word",
  values: new Float32Array(40),
  frames: 10,
  bands: 4,
  frameSeconds: 0.1,
  toHertz: (band) => 100 * (band + 1),
  describe: () => "",
  hint: "",
  units: { seconds: "s", hertz: "Hz" },
  playback: null,
};
const head = () => stage.host.querySelector<HTMLElement>(".viz-spectrogram-head")!;

test("a line runs along while the sound is heard, and goes when it is over", async () => {
  let seconds: number | null = 0.25;
  chart.update({ ...sound, playback: () => seconds });
  expect([head().hidden, head().style.left]).toEqual([false, "25%"]);
  seconds = 0.75;
  await expect.poll(() => head().style.left).toBe("75%");
  seconds = null;
  await expect.poll(() => head().hidden).toBe(true);
});

test("silence before and after what is shown has no line", () => {
  for (const seconds of [-0.1, 1.2]) {
    chart.update({ ...sound, playback: () => seconds });
    expect(head().hidden).toBe(true);
  }
});

test("another sound takes the line away", () => {
  chart.update({ ...sound, playback: () => 0.5 });
  chart.update(sound);
  expect(head().hidden).toBe(true);
});
