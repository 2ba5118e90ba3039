import { expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import type { Experiment } from "#model/experiment.ts";
import { createImagesData } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { look, openResults, predict, toWatched } from "#panels/results/results.fixture.tsx";

const words: Experiment = {
  ...toTemplate("mnist-mlp"),
  data: { ...createImagesData("spoken-digits-synth"), samples: 60 },
};

/** A tone of so many seconds as a WAV file, 16 bits. */
function toWav(seconds: number, loudness: number): File {
  const count = Math.round(seconds * 8000);
  const view = new DataView(new ArrayBuffer(44 + 2 * count));
  const write = (at: number, text: string) =>
    new TextEncoder().encode(text).forEach((byte, i) => view.setUint8(at + i, byte));
  write(0, "RIFF");
  view.setUint32(4, 36 + 2 * count, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 16_000, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, 2 * count, true);
  for (let i = 0; i < count; i++) {
    view.setInt16(44 + 2 * i, 32_000 * loudness * Math.sin((2 * Math.PI * 1000 * i) / 8000), true);
  }
  return new File([view.buffer], "tone.wav", { type: "audio/wav" });
}

function drop(file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  document
    .querySelector(".watch")!
    .dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

/** Another microphone than the browser's, for one test. */
function replaceMicrophone(getUserMedia: () => Promise<MediaStream>): void {
  const before = navigator.mediaDevices.getUserMedia;
  navigator.mediaDevices.getUserMedia = getUserMedia;
  onTestFinished(() => {
    navigator.mediaDevices.getUserMedia = before;
  });
}

test("a test recording is told with its language and voice, and can be read point by point", async () => {
  const playground = await openResults(words);
  await look(playground);
  await expect.element(page.getByText(/^truly \d · (English|Mandarin) · \w+$/)).toBeVisible();
  const picture = page.getByRole("img", { name: /^Test recording 1, truly/ }).first();
  (picture.element() as HTMLElement).focus();
  (picture.element() as HTMLElement).dispatchEvent(
    new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }),
  );
  await expect.element(page.getByText(/^0\.38 s, [\d,]+ Hz: −?\d+ dB$/)).toBeVisible();
});

test("a recording of the set is shown to the network, and is the pressed one until something else is", async () => {
  const playground = await openResults(words);
  const button = page.getByRole("button", { name: "Play 3, Mandarin" });
  await button.click();
  await expect.poll(() => toWatched(playground)).toMatchObject({ kind: "own", source: "recording" });
  await expect.element(button).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Clear: back to the data" }).click();
  await expect.element(button).toHaveAttribute("aria-pressed", "false");
  expect(toWatched(playground)).toMatchObject({ kind: "sample" });
});

test("a dropped sound becomes a sample; what is none, or silent, is refused in words", async () => {
  const playground = await openResults(words);
  drop(new File(["these are words"], "words.wav", { type: "audio/wav" }));
  const alert = page.getByRole("alert");
  await expect.element(alert).toHaveTextContent("could not be read as sound");
  drop(toWav(0.5, 0));
  await expect.element(alert).toHaveTextContent("Nothing was heard");
  expect(toWatched(playground)).toMatchObject({ kind: "sample" });
  drop(toWav(0.5, 0.5));
  await expect.poll(() => toWatched(playground)).toMatchObject({ kind: "own", source: "sound" });
  const watched = toWatched(playground);
  const x = watched.kind === "own" ? watched.x : new Float32Array();
  expect([x.length, Math.max(...x)]).toEqual([1280, 1]);
  await expect.element(alert).not.toBeInTheDocument();
});

test("a denied microphone and a missing one say what else can be done", async () => {
  await openResults(words);
  const button = page.getByRole("button", { name: "Record your voice" });
  replaceMicrophone(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  await button.click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The microphone is blocked. Allow it");
  replaceMicrophone(() => Promise.reject(new DOMException("no", "NotFoundError")));
  await button.click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("or open a sound file");
  await expect.element(button).toHaveAttribute("aria-pressed", "false");
});

test("what the microphone hears goes through the network, and then the device is free", async () => {
  const playground = await openResults(words);
  const context = new AudioContext();
  const oscillator = context.createOscillator();
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  onTestFinished(() => context.close());
  replaceMicrophone(() => Promise.resolve(destination.stream));
  await page.getByRole("button", { name: "Record your voice" }).click();
  await expect.element(page.getByText("Listening. Say one digit")).toBeVisible();
  // the recorder hands nothing over before it has heard something
  await context.resume();
  const start = context.currentTime;
  await expect.poll(() => context.currentTime - start).toBeGreaterThan(0.5);
  await page.getByRole("button", { name: "Stop the recording" }).click();
  await expect.poll(() => toWatched(playground)).toMatchObject({ kind: "own", source: "voice" });
  expect(destination.stream.getTracks().map(({ readyState }) => readyState)).toEqual(["ended"]);
  await expect.element(page.getByRole("button", { name: "Play it again" })).toBeEnabled();
});

test("what is said of the test part speaks of recordings, not of pictures", async () => {
  const playground = await openResults(words);
  await predict(playground);
  await expect.element(page.getByText(/^\d+ test recordings$/)).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Next recording" })).toBeVisible();
  await page.getByRole("tab", { name: "All answers" }).click();
  await expect
    .element(page.getByRole("listbox", { name: "All test recordings with their answers" }))
    .toBeVisible();
  expect(document.body.textContent).not.toMatch(/pictures?\b/);
});
