import { expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import { toTemplate } from "#model/templates.ts";
import { openResults, pad, toWatched } from "#panels/results/results.fixture.tsx";

/** Puts a file on the panel as a drop does. */
function drop(file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  pad()
    .element()
    .dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
}

const toSvg = (width: number, height: number) =>
  new File(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M${width / 2} 0v${height}" stroke="#000" stroke-width="${width / 8}"/></svg>`,
    ],
    "bar.svg",
    { type: "image/svg+xml" },
  );

test("a dropped photo of 40 megapixels becomes a sample", async () => {
  const playground = await openResults();
  drop(toSvg(8000, 5000));
  await expect.poll(() => toWatched(playground)).toMatchObject({ kind: "own", source: "picture" });
  const watched = toWatched(playground);
  expect(watched.kind === "own" && watched.x.length).toBe(64);
  await expect.element(page.getByText("Your picture", { exact: true })).toBeVisible();
});

test("what is no picture, or too large to be opened, is refused in words, and nothing is lost", async () => {
  const playground = await openResults();
  drop(new File(["these are words"], "words.png", { type: "image/png" }));
  const alert = page.getByRole("alert");
  await expect.element(alert).toHaveTextContent("could not be read as a picture");
  await alert.getByRole("button", { name: "Close" }).click();
  await expect.element(alert).not.toBeInTheDocument();
  drop(toSvg(20_000, 10_000));
  await expect.element(alert).toHaveTextContent("has 200 megapixels; at most 100 can be opened");
  expect(toWatched(playground)).toEqual({ kind: "sample", part: "test", index: 0 });
});

test("a pasted picture becomes a sample", async () => {
  const playground = await openResults();
  const clipboardData = new DataTransfer();
  clipboardData.items.add(toSvg(60, 60));
  window.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
  await expect.poll(() => toWatched(playground)).toMatchObject({ kind: "own", source: "picture" });
});

/** Another camera than the browser's, for one test. */
function replaceCamera(getUserMedia: () => Promise<MediaStream>): void {
  const before = navigator.mediaDevices.getUserMedia;
  navigator.mediaDevices.getUserMedia = getUserMedia;
  onTestFinished(() => {
    navigator.mediaDevices.getUserMedia = before;
  });
}

test("a denied camera and a missing one say what to do", async () => {
  await openResults();
  const button = page.getByRole("button", { name: "Show it something by camera" });
  replaceCamera(() => Promise.reject(new DOMException("no", "NotAllowedError")));
  await button.click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("The camera is blocked. Allow it");
  replaceCamera(() => Promise.reject(new DOMException("no", "NotFoundError")));
  await button.click();
  await expect.element(page.getByRole("alert")).toHaveTextContent("No camera was found. Connect one");
  await expect.element(button).toHaveAttribute("aria-pressed", "false");
});

test("the camera's frames go through the network until it is stopped, and then the device is free", async () => {
  const playground = await openResults();
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d")!;
  const paint = setInterval(() => {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = "#000";
    pen.fillRect(canvas.width / 2 - 10, 20, 20, canvas.height - 40);
  }, 30);
  onTestFinished(() => clearInterval(paint));
  const stream = canvas.captureStream();
  replaceCamera(() => Promise.resolve(stream));
  await page.getByRole("button", { name: "Show it something by camera" }).click();
  await expect.poll(() => toWatched(playground)).toMatchObject({ kind: "own", source: "camera" });
  await expect.element(page.getByText("Your camera", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Stop the camera" }).click();
  expect(stream.getTracks().map(({ readyState }) => readyState)).toEqual(["ended"]);
});

test("the camera stops when something else is watched, and when the panel goes", async () => {
  const playground = await openResults();
  const streams = [1, 2].map(() => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d")!;
    const paint = setInterval(() => pen.fillRect(0, 0, 9, 9), 30);
    onTestFinished(() => clearInterval(paint));
    return canvas.captureStream();
  });
  const waiting = [...streams];
  replaceCamera(() => Promise.resolve(waiting.shift()!));
  const start = page.getByRole("button", { name: "Show it something by camera" });
  await start.click();
  await expect.poll(() => toWatched(playground)).toMatchObject({ source: "camera" });
  await page.getByRole("button", { name: "Next picture" }).click();
  expect(toWatched(playground).kind).toBe("sample");
  expect(streams[0]!.getTracks()[0]!.readyState).toBe("ended");
  await start.click();
  await expect.poll(() => toWatched(playground)).toMatchObject({ source: "camera" });
  playground.document.open(toTemplate("spiral"));
  await expect.poll(() => streams[1]!.getTracks()[0]!.readyState).toBe("ended");
});
