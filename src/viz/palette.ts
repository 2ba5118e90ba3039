/**
 * @file The colours that hold at an element, read from the custom properties of tokens.css when a chart draws. A theme
 * is read once and kept by the values of its tokens, so that charts share its look-up tables and a changed theme simply
 * is another palette.
 */
import { mix, parseHex, toCss, toLuminance, toPixels, toRampColor, type Rgb } from "./colors.ts";

const divergingTokens = [
  "--div-n4",
  "--div-n3",
  "--div-n2",
  "--div-n1",
  "--div-0",
  "--div-p1",
  "--div-p2",
  "--div-p3",
  "--div-p4",
] as const;
const sequentialTokens = Array.from({ length: 9 }, (_, i) => `--seq-${i}`);
const categoricalTokens = Array.from({ length: 10 }, (_, i) => `--cat-${i}`);
const inkTokens = ["--paper", "--ink", "--ink-2", "--ink-3", "--accent", "--error", "--line-2"] as const;
const tokens: readonly string[] = [
  ...divergingTokens,
  ...sequentialTokens,
  ...categoricalTokens,
  ...inkTokens,
];

export interface Palette {
  readonly dark: boolean;
  /** −1 orange, 0 paper, +1 blue. */
  readonly diverging: (value: number) => Rgb;
  /** 0 paper to 1 deep teal ink: only for what is never negative. */
  readonly sequential: (value: number) => Rgb;
  /** Classes by index; after the tenth the colours come again. */
  readonly categorical: (index: number) => Rgb;
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly line2: string;
  readonly accent: string;
  readonly error: string;
  /** What lies between a point and the map: the far end from the ink. */
  readonly halo: string;
  /** How much of the ramp a decision map uses, so that points stay on top. */
  readonly mapGain: number;
}

/** How a value becomes a colour; see `toTable`. */
export interface Shade {
  readonly ramp: "diverging" | "sequential";
  /** Share of the ramp that is used, 0…1. */
  readonly gain: number;
  /** Number of flat bands over the whole range; 0 for none, 2 for nothing but both ends. */
  readonly bands: number;
}

const tableSize = 1024;
/** Share of a band over which it runs into the next one, so that gentle edges are not jagged. */
const softEdge = 0.12;

const palettes = new Map<string, Palette>();
const tables = new WeakMap<Palette, Map<string, Uint32Array<ArrayBuffer>>>();

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const values = tokens.map((token) => style.getPropertyValue(token).trim());
  const key = values.join();
  const known = palettes.get(key);
  if (known) return known;
  const palette = createPalette(new Map(tokens.map((token, i) => [token, parseHex(values[i]!)])));
  palettes.set(key, palette);
  return palette;
}

function createPalette(colors: ReadonlyMap<string, Rgb>): Palette {
  const all = (names: readonly string[]) => names.map((name) => colors.get(name)!);
  const css = (name: (typeof inkTokens)[number]) => toCss(colors.get(name)!);
  const diverging = Array.from({ length: tableSize + 1 }, (_, i) =>
    toRampColor(all(divergingTokens), i / tableSize),
  );
  const sequential = Array.from({ length: tableSize + 1 }, (_, i) =>
    toRampColor(all(sequentialTokens), i / tableSize),
  );
  const categorical = all(categoricalTokens);
  const at = (ramp: readonly Rgb[], place: number) =>
    ramp[Math.round(Math.min(1, Math.max(0, place)) * tableSize)] ?? ramp[0]!;
  const dark = toLuminance(colors.get("--paper")!) < 0.18;
  return {
    dark,
    diverging: (value) => at(diverging, (value + 1) / 2),
    sequential: (value) => at(sequential, value),
    categorical: (index) => categorical[index % categorical.length]!,
    paper: css("--paper"),
    ink: css("--ink"),
    ink2: css("--ink-2"),
    ink3: css("--ink-3"),
    line2: css("--line-2"),
    accent: css("--accent"),
    error: css("--error"),
    halo: dark ? "#0d0e0f" : "#ffffff",
    mapGain: dark ? 0.5 : 0.44,
  };
}

/** Packed pixels from the low end of a range to the high end: `[1025]`; made once for each palette and shade. */
export function toTable(palette: Palette, shade: Shade): Uint32Array<ArrayBuffer> {
  return keep(palette, `${shade.ramp} ${shade.gain} ${shade.bands}`, (place) => {
    const banded = toBand(place, shade.bands);
    return shade.ramp === "diverging"
      ? palette.diverging((banded * 2 - 1) * shade.gain)
      : palette.sequential(banded * shade.gain);
  });
}

/** Packed pixels of one class, from not at all sure to certain: `[1025]`. */
export function toClassTable(palette: Palette, index: number, bands: number): Uint32Array<ArrayBuffer> {
  const strongest = palette.dark ? 0.6 : 0.54;
  return keep(palette, `class ${index} ${bands}`, (place) =>
    mix(palette.diverging(0), palette.categorical(index), toBand(place, bands) * strongest),
  );
}

function keep(palette: Palette, key: string, toColor: (place: number) => Rgb): Uint32Array<ArrayBuffer> {
  const own = tables.get(palette) ?? new Map<string, Uint32Array<ArrayBuffer>>();
  tables.set(palette, own);
  const table =
    own.get(key) ?? toPixels(Array.from({ length: tableSize + 1 }, (_, i) => toColor(i / tableSize)));
  own.set(key, table);
  return table;
}

/** The middle of the band that holds `place` 0…1, or a place between two middles near their edge. */
function toBand(place: number, bands: number): number {
  if (bands === 0) return place;
  if (bands <= 2) return bands === 2 && place < 0.5 ? 0 : 1;
  const along = place * bands;
  const band = Math.min(bands - 1, Math.floor(along));
  const into = along - band - 0.5;
  const flat = 0.5 - softEdge / 2;
  const lean = Math.max(0, Math.abs(into) - flat) / softEdge;
  const middle = band + 0.5 + Math.sign(into) * lean;
  return Math.min(bands - 0.5, Math.max(0.5, middle)) / bands;
}
