/** @file A file that a person gives as a picture, as pixels. It never leaves the page. */
import { fail, ok, type Result } from "#base/result.ts";

export type PictureFault =
  | { readonly kind: "notPicture" }
  /** Too many pixels to be decoded in a tab. */
  | { readonly kind: "tooLarge"; readonly megapixels: number };

/** Enough for every network here (at most 256 pixels a side), and little to compute with. */
const longestSide = 512;
/** A phone's photo has 12 to 50; what is larger may end the tab. */
export const mostMegapixels = 100;

/** The picture scaled to at most 512 pixels a side, in its proportions; transparent places become white. */
export async function readPicture(file: Blob): Promise<Result<ImageData, PictureFault>> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  try {
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const megapixels = (width * height) / 1e6;
    if (width === 0 || height === 0) return fail({ kind: "notPicture" });
    if (megapixels > mostMegapixels) return fail({ kind: "tooLarge", megapixels: Math.round(megapixels) });
    const scale = Math.min(1, longestSide / Math.max(width, height));
    const bitmap = await createImageBitmap(image, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: "high",
    });
    const pixels = toPixels(bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return ok(pixels);
  } catch {
    return fail({ kind: "notPicture" });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** What is drawn on white paper of this size. */
export function toPixels(
  source: CanvasImageSource,
  width: number,
  height: number,
  canvas = document.createElement("canvas"),
): ImageData {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const pen = canvas.getContext("2d", { willReadFrequently: true })!;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(source, 0, 0, width, height);
  return pen.getImageData(0, 0, width, height);
}
