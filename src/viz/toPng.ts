import type { Snapshot } from "./snapshot.ts";

/** Pixels of the file for each of the screen's, as far as the picture stays within what browsers can draw. */
const sharpness = 2;
const mostPixels = 8192;

/** The picture as pixels, sharp enough for print and slides; rejects where the browser cannot draw it. */
export async function toPng({ svg, width, height }: Snapshot): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = Math.min(sharpness, mostPixels / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the picture is too large for this browser");
  return blob;
}
