/**
 * @file From the strokes of a pen to the picture that a network reads. Strokes are vectors, so one drawing fits every
 * input size; the two steps here are those that made MNIST out of scanned digits.
 */

export interface PadPoint {
  /** 0 at the left edge of the pad, 1 at the right one. */
  readonly x: number;
  /** 0 at the top, 1 at the bottom. */
  readonly y: number;
  /** 0…1; 0.5 draws the brush as wide as it is. Mouse and finger always give 0.5. */
  readonly pressure: number;
}

/** One line of the pen; a single point is a dot. */
export type Stroke = readonly PadPoint[];

export type PictureSize = number | readonly [height: number, width: number];

export interface RasterOptions {
  /** Width of the pen as a share of the shorter side, as on the pad. */
  readonly brush: number;
  /** Pixels over which an edge runs from ink to paper; 1 is the blur of a sharp edge seen by square pixels. */
  readonly softness?: number;
}

/** How wide the brush is at a pressure, of its usual width: half of it when the pen barely touches, half more at most. */
export function toBrushFactor(pressure: number): number {
  return 0.5 + Math.min(1, Math.max(0, pressure));
}

/**
 * The strokes as a picture `[height, width, 1]`, 0 paper to 1 ink. Each pixel asks how far its middle is from the nearest
 * segment: half ink where that distance is the radius of the brush, and a straight ramp of `softness` pixels around it.
 */
export function rasterise(
  strokes: readonly Stroke[],
  size: PictureSize,
  { brush, softness = 1 }: RasterOptions,
): Float32Array {
  const [height, width] = toSides(size);
  const picture = new Float32Array(height * width);
  const radius = (brush / 2) * Math.min(height, width);
  for (const stroke of strokes) {
    for (let i = 0; i < Math.max(1, stroke.length - 1); i++) {
      const from = stroke[i];
      const to = stroke[i + 1] ?? from;
      if (from && to) inkSegment(picture, [height, width], from, to, radius, softness);
    }
  }
  return picture;
}

/** Inks one segment; where strokes cross, the darker one stays: ink does not add up. */
function inkSegment(
  picture: Float32Array,
  [height, width]: readonly [number, number],
  from: PadPoint,
  to: PadPoint,
  radius: number,
  softness: number,
): void {
  const [x0, y0, dx, dy] = [
    from.x * width,
    from.y * height,
    (to.x - from.x) * width,
    (to.y - from.y) * height,
  ];
  const [wide0, wide1] = [radius * toBrushFactor(from.pressure), radius * toBrushFactor(to.pressure)];
  const length2 = dx * dx + dy * dy;
  const reach = Math.max(wide0, wide1) + softness / 2;
  const left = Math.max(0, Math.floor(Math.min(x0, x0 + dx) - reach));
  const right = Math.min(width, Math.ceil(Math.max(x0, x0 + dx) + reach));
  const top = Math.max(0, Math.floor(Math.min(y0, y0 + dy) - reach));
  const bottom = Math.min(height, Math.ceil(Math.max(y0, y0 + dy) + reach));
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const [x, y] = [column + 0.5 - x0, row + 0.5 - y0];
      // the point of the segment that is nearest, 0 at its start and 1 at its end
      const along = length2 > 0 ? Math.min(1, Math.max(0, (x * dx + y * dy) / length2)) : 0;
      const distance = Math.hypot(x - along * dx, y - along * dy);
      const inside = wide0 + (wide1 - wide0) * along - distance;
      const ink = softness > 0 ? Math.min(1, Math.max(0, 0.5 + inside / softness)) : Number(inside >= 0);
      const at = row * width + column;
      if (ink > picture[at]!) picture[at] = ink;
    }
  }
}

/** What is paler counts as paper when the ink is measured. */
const faint = 0.05;
/** MNIST digits fill 20 of 28 pixels. */
const filled = 20 / 28;

/**
 * The picture `[height, width, 1]` as MNIST was made (Y. LeCun, L. Bottou, Y. Bengio, P. Haffner 1998, "Gradient-based
 * learning applied to document recognition", III.A): the ink is scaled, keeping its proportions, to fit a box of 20/28 of
 * the picture, and then moved so that its centre of mass lies in the middle. A network that has only seen such digits
 * reads a drawing in a corner badly; this is why.
 *
 * Each output pixel is a weighted mean of the input around the place it comes from (a tent as wide as a pixel of the
 * coarser of both pictures), along rows and columns separately. A blank picture stays blank.
 */
export function centre(values: Float32Array, size: PictureSize): Float32Array {
  const [height, width] = toSides(size);
  let [left, right, top, bottom] = [width, -1, height, -1];
  let [mass, massX, massY] = [0, 0, 0];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const ink = values[row * width + column]!;
      mass += ink;
      massX += ink * (column + 0.5);
      massY += ink * (row + 0.5);
      if (ink <= faint) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
  }
  if (right < 0) return new Float32Array(height * width);
  const scale = Math.min((filled * width) / (right + 1 - left), (filled * height) / (bottom + 1 - top));
  const across = toWeights(width, massX / mass, scale);
  const down = toWeights(height, massY / mass, scale);
  return multiply(down, multiply(values, across, height, width), height, width, true);
}

/** `[count, count]`: how much of each sample (columns) a pixel (rows) takes, when `middle` comes to the middle. */
function toWeights(count: number, middle: number, scale: number): Float32Array {
  const reach = Math.max(1, 1 / scale);
  const weights = new Float32Array(count * count);
  for (let to = 0; to < count; to++) {
    const place = middle + (to + 0.5 - count / 2) / scale - 0.5;
    const first = Math.ceil(place - reach);
    // beyond the picture there is paper, which has its weight too
    let sum = 0;
    for (let from = first; from < place + reach; from++) sum += 1 - Math.abs(from - place) / reach;
    for (let from = Math.max(0, first); from < Math.min(count, place + reach); from++)
      weights[to * count + from] = (1 - Math.abs(from - place) / reach) / sum;
  }
  return weights;
}

/** `rows · picture` when the weights come first, else `picture · columnsᵀ`. */
function multiply(
  a: Float32Array,
  b: Float32Array,
  height: number,
  width: number,
  weightsFirst = false,
): Float32Array {
  const out = new Float32Array(height * width);
  const inner = weightsFirst ? height : width;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let k = 0; k < inner; k++)
        sum += a[row * inner + k]! * (weightsFirst ? b[k * width + column]! : b[column * inner + k]!);
      out[row * width + column] = sum;
    }
  }
  return out;
}

function toSides(size: PictureSize): readonly [height: number, width: number] {
  return typeof size === "number" ? [size, size] : size;
}
