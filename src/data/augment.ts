/**
 * @file Training pictures seen a little differently each time: moved, turned, larger or smaller, mirrored, lighter or
 * darker, and noisy. What the class does not depend on, the network can only learn by seeing it vary.
 */
import type { Random } from "#base/random.ts";
import type { Augmentation } from "#model/data.ts";

/** Whether any change is asked for; if not, pictures go to the network as they are. */
export function isAugmenting(augment: Augmentation): boolean {
  return augment.flip || augment.brightness > 0 || augment.noise > 0 || isMoving(augment);
}

function isMoving({ shift, rotate, zoom }: Augmentation): boolean {
  return shift > 0 || rotate > 0 || zoom > 0;
}

/**
 * Changed copies of `count` pictures `[count, …shape]`, 0…1 in and out. Each pixel of a copy asks where in the picture
 * it came from (the inverse of one affine map about the centre) and mixes the four pixels around that place; outside the
 * picture is 0. Then brightness, then noise, cut off at 0 and 1.
 *
 * Each picture draws six numbers for its map and its brightness, whatever is switched on, and then, only with noise,
 * two for each pair of values: so the same seed moves the pictures alike whether or not they are also made brighter.
 */
export function augmentPictures(
  pixels: Float32Array,
  shape: readonly [height: number, width: number, channels: number],
  count: number,
  augment: Augmentation,
  random: Random,
): Float32Array<ArrayBuffer> {
  const size = shape[0] * shape[1] * shape[2];
  const out = new Float32Array(count * size);
  for (let i = 0; i < count; i++) {
    const from = pixels.subarray(i * size, (i + 1) * size);
    const to = out.subarray(i * size, (i + 1) * size);
    const { map, brightness } = drawChange(augment, shape, random);
    if (map === null) to.set(from);
    else resample(from, to, shape, map);
    if (brightness !== 0 || augment.noise > 0) relight(to, brightness, augment.noise, random);
  }
  return out;
}

/** Where a pixel of the copy came from: x = xx·column + xy·row + x0, y alike, in pixels of the picture. */
interface SourceMap {
  readonly xx: number;
  readonly xy: number;
  readonly x0: number;
  readonly yx: number;
  readonly yy: number;
  readonly y0: number;
}

interface Change {
  /** Null: every pixel stays where it is. */
  readonly map: SourceMap | null;
  readonly brightness: number;
}

function drawChange(
  augment: Augmentation,
  [height, width]: readonly [number, number, number],
  random: Random,
): Change {
  const across = toEitherWay(random) * augment.shift * width;
  const down = toEitherWay(random) * augment.shift * height;
  const angle = (toEitherWay(random) * augment.rotate * Math.PI) / 180;
  const zoom = 1 + toEitherWay(random) * augment.zoom;
  const isMirrored = random() < 0.5 && augment.flip;
  const brightness = toEitherWay(random) * augment.brightness;
  if (!isMoving(augment) && !isMirrored) return { map: null, brightness };
  // Backwards: undo the shift, the turn and the zoom, mirror last.
  const cos = Math.cos(angle) / zoom;
  const sin = Math.sin(angle) / zoom;
  const side = isMirrored ? -1 : 1;
  const centreX = (width - 1) / 2;
  const centreY = (height - 1) / 2;
  const shiftedX = centreX + across;
  const shiftedY = centreY + down;
  return {
    map: {
      xx: side * cos,
      xy: side * sin,
      x0: centreX - side * (cos * shiftedX + sin * shiftedY),
      yx: -sin,
      yy: cos,
      y0: centreY - (cos * shiftedY - sin * shiftedX),
    },
    brightness,
  };
}

/** Uniform in −1…1. */
function toEitherWay(random: Random): number {
  return 2 * random() - 1;
}

function resample(
  from: Float32Array,
  to: Float32Array,
  [height, width, channels]: readonly [number, number, number],
  { xx, xy, x0, yx, yy, y0 }: SourceMap,
): void {
  const line = width * channels;
  let at = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += channels) {
      const x = xx * column + xy * row + x0;
      const y = yx * column + yy * row + y0;
      if (x <= -1 || y <= -1 || x >= width || y >= height) continue;
      const left = Math.floor(x);
      const top = Math.floor(y);
      const right = x - left;
      const low = y - top;
      // What lies outside counts for nothing, and nothing is read there.
      const a = left >= 0 && top >= 0 ? (1 - right) * (1 - low) : 0;
      const b = left + 1 < width && top >= 0 ? right * (1 - low) : 0;
      const c = left >= 0 && top + 1 < height ? (1 - right) * low : 0;
      const d = left + 1 < width && top + 1 < height ? right * low : 0;
      const first = top * line + left * channels;
      for (let channel = 0; channel < channels; channel++) {
        const i = first + channel;
        let value = 0;
        if (a > 0) value += a * from[i]!;
        if (b > 0) value += b * from[i + channels]!;
        if (c > 0) value += c * from[i + line]!;
        if (d > 0) value += d * from[i + line + channels]!;
        to[at + channel] = value;
      }
    }
  }
}

function relight(pixels: Float32Array, brightness: number, noise: number, random: Random): void {
  if (noise > 0) addNoise(pixels, noise, random);
  for (let i = 0; i < pixels.length; i++) {
    const value = pixels[i]! + brightness;
    pixels[i] = value < 0 ? 0 : value > 1 ? 1 : value;
  }
}

/** Box and Muller's method gives two normal numbers at a time; using both halves the work (see `drawNormal`). */
function addNoise(pixels: Float32Array, deviation: number, random: Random): void {
  for (let i = 0; i < pixels.length; i += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    pixels[i] = pixels[i]! + radius * Math.cos(angle);
    if (i + 1 < pixels.length) pixels[i + 1] = pixels[i + 1]! + radius * Math.sin(angle);
  }
}
