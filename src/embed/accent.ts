/** @file The host's accent colour, made fit to be read: as it is where its contrast suffices, else nearer to the ink. */
import { parseHex, toCss, type Rgb } from "#viz/colors.ts";

/** Of WCAG 2.2 for text. */
const leastContrast = 4.5;
const papers = { light: [250, 249, 246], dark: [28, 29, 31] } as const satisfies Record<string, Rgb>;
const inks = { light: [25, 26, 28], dark: [239, 237, 231] } as const satisfies Record<string, Rgb>;

export interface Accent {
  readonly accent: string;
  readonly soft: string;
  readonly onAccent: string;
}

export function toAccent(color: string, theme: "light" | "dark"): Accent {
  const [paper, ink] = [papers[theme], inks[theme]];
  let accent = parseHex(color);
  for (let share = 0; share < 1 && toContrast(accent, paper) < leastContrast; share += 0.1) {
    accent = mix(parseHex(color), ink, share + 0.1);
  }
  const white: Rgb = [255, 255, 255];
  const black: Rgb = [11, 25, 23];
  return {
    accent: toCss(accent),
    soft: toCss(mix(accent, paper, 0.84)),
    onAccent: toCss(toContrast(accent, white) >= toContrast(accent, black) ? white : black),
  };
}

/** Of WCAG 2.2: (L₁ + 0.05) / (L₂ + 0.05), from 1 to 21. */
export function toContrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [toLuminance(a), toLuminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function toLuminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
  [0, 1, 2].map((i) => Math.round(a[i]! + (b[i]! - a[i]!) * share)) as unknown as Rgb;
