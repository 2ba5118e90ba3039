/**
 * @file A picture of any size (a photograph, a camera's frame) as a sample of a network: cut to its proportions, shrunk,
 * and in its colours. The caller bounds the size; every pixel is read about once.
 */

/** Pixels as a canvas gives them: red, green, blue and opacity, 0…255, row by row. */
export interface Rgba {
  readonly data: Uint8ClampedArray | Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Whether a grey picture shows dark strokes on light paper (they become 1, the paper 0) or light ones on a dark ground
 * (taken as they are). `auto`: by its border, which is mostly ground.
 */
export type Ground = "auto" | "light" | "dark";

/**
 * The sample `[height, width, channels]`, 0…1. The largest middle part of the picture with the proportions of the sample
 * is taken; each pixel of the sample is the mean of the area it covers (a box filter), so nothing is skipped and thin
 * strokes stay. What is transparent is white. Grey is the luma of Rec. ITU-R BT.601. The ground matters to grey alone.
 */
export function toSamplePicture(
  picture: Rgba,
  [height, width, channels]: readonly [height: number, width: number, channels: number],
  ground: Ground = "auto",
): Float32Array<ArrayBuffer> {
  const scale = Math.min(picture.width / width, picture.height / height);
  const left = (picture.width - width * scale) / 2;
  const top = (picture.height - height * scale) / 2;
  const sample = new Float32Array(height * width * channels);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const colour = toMean(picture, left + column * scale, top + row * scale, scale);
      sample.set(channels === 1 ? [toGrey(colour)] : colour, (row * width + column) * channels);
    }
  }
  const isLight = ground === "auto" ? toBorderMean(sample, height, width) > 0.5 : ground === "light";
  return channels === 1 && isLight ? sample.map((value) => 1 - value) : sample;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Mean colour of the square with its corner at x, y; pixels count by the part of them that lies inside. */
function toMean({ data, width, height }: Rgba, x: number, y: number, side: number): Colour {
  let [red, green, blue, area] = [0, 0, 0, 0];
  const lastRow = Math.min(height, Math.ceil(y + side));
  const lastColumn = Math.min(width, Math.ceil(x + side));
  for (let row = Math.max(0, Math.floor(y)); row < lastRow; row++) {
    const tall = Math.min(row + 1, y + side) - Math.max(row, y);
    for (let column = Math.max(0, Math.floor(x)); column < lastColumn; column++) {
      const part = tall * (Math.min(column + 1, x + side) - Math.max(column, x));
      const at = 4 * (row * width + column);
      const opacity = (part * data[at + 3]!) / 255;
      const paper = 255 * (part - opacity);
      red += opacity * data[at]! + paper;
      green += opacity * data[at + 1]! + paper;
      blue += opacity * data[at + 2]! + paper;
      area += part;
    }
  }
  const all = 255 * area;
  return [red / all, green / all, blue / all];
}

function toGrey([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

function toBorderMean(grey: Float32Array, height: number, width: number): number {
  let [sum, count] = [0, 0];
  for (let row = 0; row < height; row++) {
    const isEnd = row === 0 || row === height - 1;
    const step = isEnd ? 1 : Math.max(1, width - 1);
    for (let column = 0; column < width; column += step) {
      sum += grey[row * width + column]!;
      count += 1;
    }
  }
  return sum / count;
}
