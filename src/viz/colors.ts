/**
 * @file Colour arithmetic, pure: hex in, OKLab between, packed pixels out. Mixing happens in OKLab (B. Ottosson 2020,
 * "A perceptual color space for image processing"), where equal steps look equal and a blend never turns grey or dark.
 */

/** Red, green and blue, 0…255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Lightness 0…1, then green–red and blue–yellow. */
export type Oklab = readonly [lightness: number, a: number, b: number];

/** Reads `#rgb` and `#rrggbb`; anything else is a bug of the style sheet. */
export function parseHex(text: string): Rgb {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(text) ? text.slice(1) : null;
  if (digits === null) throw new Error(`not a hex colour: "${text}"`);
  const step = digits.length / 3;
  const channel = (i: number) => {
    const part = digits.slice(i * step, (i + 1) * step);
    return Number.parseInt(step === 1 ? part + part : part, 16);
  };
  return [channel(0), channel(1), channel(2)];
}

export function toCss(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** The sRGB transfer function and its inverse (IEC 61966-2-1), on 0…1. */
function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;
}

export function toOklab(color: Rgb): Oklab {
  const r = toLinear(color[0] / 255);
  const g = toLinear(color[1] / 255);
  const b = toLinear(color[2] / 255);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function pack(channel: number): number {
  return Math.round(255 * fromLinear(Math.min(1, Math.max(0, channel))));
}

/** The nearest colour that a screen has; channels outside 0…255 are clipped. */
export function fromOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    pack(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    pack(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    pack(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const a = toOklab(from);
  const b = toOklab(to);
  const at = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * share;
  return fromOklab([at(0), at(1), at(2)]);
}

/** The colour at `place` 0…1 of a ramp whose stops are evenly spaced. */
export function toRampColor(stops: readonly Rgb[], place: number): Rgb {
  const last = stops.length - 1;
  const along = Math.min(1, Math.max(0, place)) * last;
  const index = Math.min(last - 1, Math.floor(along));
  return mix(stops[index]!, stops[index + 1]!, along - index);
}

/** Opaque pixels, ready for the `Uint32Array` view of an `ImageData`, whatever the byte order of the machine. */
export function toPixels(colors: readonly Rgb[]): Uint32Array<ArrayBuffer> {
  const bytes = new Uint8Array(colors.length * 4);
  colors.forEach((color, i) => bytes.set([...color, 255], i * 4));
  return new Uint32Array(bytes.buffer);
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG 2.2 defines it. */
export function toLuminance(color: Rgb): number {
  return (
    0.2126 * toLinear(color[0] / 255) + 0.7152 * toLinear(color[1] / 255) + 0.0722 * toLinear(color[2] / 255)
  );
}

/** Black or white, whichever stands out more on `color`: at least 4.58:1 on any. */
export function textOn(color: Rgb): "#000000" | "#ffffff" {
  const luminance = toLuminance(color);
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? "#000000" : "#ffffff";
}
