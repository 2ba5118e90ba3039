/** @file From the strokes on the pad to the sample that the network reads, made as the pictures of its set were made. */
import type { PadKind } from "#panels/results/pictureSet.ts";
import { centre, rasterise, type Stroke } from "#viz/raster.ts";

/** Width of the pen as a share of the sheet, as thick as the lines of such sets are. */
export const brushOf: Readonly<Record<PadKind, number>> = {
  digit: 0.1,
  letter: 0.1,
  doodle: 0.06,
  garment: 0.12,
  drawing: 0.08,
};

/** Smaller pictures than this have no margin, and each of their pixels counts many of the scan. */
const smallSide = 16;
/** Width of a pen in them, and how far ink may reach, as shares of a side (the digits of 8 × 8 pixels, 1998). */
const smallBrush = 0.2;

/** One sample `[height, width, 1]`. Digits and letters come to the middle as in MNIST; other drawings stay where they are. */
export function toDrawnSample(
  strokes: readonly Stroke[],
  [height, width]: readonly [height: number, width: number, ...rest: readonly number[]],
  kind: PadKind,
): Float32Array<ArrayBuffer> {
  const brush = brushOf[kind];
  if (kind !== "digit" && kind !== "letter")
    return new Float32Array(rasterise(strokes, [height, width], { brush }));
  if (Math.min(height, width) < smallSide)
    return new Float32Array(rasterise(fillSheet(strokes), [height, width], { brush: smallBrush }));
  return new Float32Array(centre(rasterise(strokes, [height, width], { brush }), [height, width]));
}

/** The drawing as high (or as wide) as the sheet, in its middle, its proportions kept; a dot stays a dot. */
function fillSheet(strokes: readonly Stroke[]): readonly Stroke[] {
  const points = strokes.flat();
  const [left, right] = toEnds(points.map(({ x }) => x));
  const [top, bottom] = toEnds(points.map(({ y }) => y));
  const inside = 1 - smallBrush;
  const scale = inside / Math.max(right - left, bottom - top, 0.1);
  const move = (place: number, from: number, to: number) => 0.5 + (place - (from + to) / 2) * scale;
  return strokes.map((stroke) =>
    stroke.map(({ x, y, pressure }) => ({ x: move(x, left, right), y: move(y, top, bottom), pressure })),
  );
}

function toEnds(places: readonly number[]): readonly [least: number, most: number] {
  return places.reduce<readonly [number, number]>(
    ([least, most], place) => [Math.min(least, place), Math.max(most, place)],
    [1, 0],
  );
}
