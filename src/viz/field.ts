/**
 * @file A field: what one unit, or each class, answers at every place of a square grid. Row by row from the top left;
 * each sample stands at the middle of its cell. Here it becomes pixels.
 */
import { toClassTable, toTable, type Palette, type Shade } from "./palette.ts";

/** One number at each place. */
export interface ValueField {
  readonly kind: "value";
  /** `[size · size, units]` */
  readonly values: Float32Array;
  readonly size: number;
  readonly units: number;
  /** Which of the units is meant. */
  readonly unit: number;
  /** The value in the middle of the ramp: 0, or the threshold of a probability. */
  readonly center: number;
  /** How far from `center` the ramp ends. */
  readonly range: number;
}

/** A probability for each class at each place. */
export interface ClassField {
  readonly kind: "classes";
  /** `[size · size, classes]`, 0…1. */
  readonly values: Float32Array;
  readonly size: number;
  readonly classes: number;
}

/** How sure a network is, in as many steps as the key of the map shows. */
export const mapBands = 12;

export type Field = ValueField | ClassField;

/** Paints the field sample by sample into an image of `size × size`. Values that are no number stay see-through. */
export function paintField(image: ImageData, field: ValueField, palette: Palette, shade: Shade): void {
  const pixels = new Uint32Array(image.data.buffer);
  const table = toTable(palette, shade);
  const last = table.length - 1;
  const { values, units, unit, center, range, size } = field;
  const low = shade.ramp === "diverging" ? center - range : center;
  const scale = last / (shade.ramp === "diverging" ? 2 * range : range);
  for (let i = 0, at = unit; i < size * size; i++, at += units) {
    const place = (values[at]! - low) * scale;
    pixels[i] = place >= 0 ? table[place < last ? (place + 0.5) | 0 : last]! : place < 0 ? table[0]! : 0;
  }
}

/** Paints a decision into an image of any size, interpolating the numbers (not the colours) between samples. */
export function paintMap(image: ImageData, field: Field, palette: Palette, discretize: boolean): void {
  const pixels = new Uint32Array(image.data.buffer);
  const { width, height } = image;
  const channels = field.kind === "value" ? 1 : field.classes;
  const row = new Float32Array(field.size * channels);
  const columns = toSteps(width, field.size);
  const rows = toSteps(height, field.size);
  const paintRow =
    field.kind === "value"
      ? toValueRow(field, palette, discretize ? 2 : mapBands)
      : toClassRow(field, palette, discretize ? 1 : mapBands);
  for (let y = 0; y < height; y++) {
    blendRow(row, field, rows.from[y]!, rows.share[y]!);
    paintRow(row, columns, pixels, y * width);
  }
}

/** For each pixel the sample before it, and how far the pixel is towards the next one. */
interface Steps {
  readonly from: Int32Array;
  readonly share: Float32Array;
}

type PaintRow = (row: Float32Array, columns: Steps, pixels: Uint32Array, offset: number) => void;

function toSteps(pixels: number, size: number): Steps {
  const from = new Int32Array(pixels);
  const share = new Float32Array(pixels);
  for (let i = 0; i < pixels; i++) {
    const along = Math.min(size - 1, Math.max(0, ((i + 0.5) / pixels) * size - 0.5));
    from[i] = Math.max(0, Math.min(size - 2, Math.floor(along)));
    share[i] = along - from[i]!;
  }
  return { from, share };
}

function blendRow(row: Float32Array, field: Field, from: number, share: number): void {
  const { values, size } = field;
  const [units, unit, channels] =
    field.kind === "value" ? [field.units, field.unit, 1] : [field.classes, 0, field.classes];
  const stride = size * units;
  const below = size > 1 ? stride : 0;
  for (let x = 0; x < size; x++) {
    const at = from * stride + x * units + unit;
    for (let c = 0; c < channels; c++) {
      const above = values[at + c]!;
      row[x * channels + c] = above + (values[at + c + below]! - above) * share;
    }
  }
}

function toValueRow(field: ValueField, palette: Palette, bands: number): PaintRow {
  const table = toTable(palette, { ramp: "diverging", gain: palette.mapGain, bands });
  const last = table.length - 1;
  const low = field.center - field.range;
  const scale = last / (2 * field.range);
  const next = field.size > 1 ? 1 : 0;
  return (row, { from, share }, pixels, offset) => {
    for (let x = 0; x < from.length; x++) {
      const i = from[x]!;
      const value = row[i]! + (row[i + next]! - row[i]!) * share[x]!;
      const place = (value - low) * scale;
      pixels[offset + x] =
        place >= 0 ? table[place < last ? (place + 0.5) | 0 : last]! : place < 0 ? table[0]! : 0;
    }
  };
}

function toClassRow(field: ClassField, palette: Palette, bands: number): PaintRow {
  const { classes } = field;
  const tables = Array.from({ length: classes }, (_, c) => toClassTable(palette, c, bands));
  const chance = 1 / classes;
  const next = field.size > 1 ? classes : 0;
  return (row, { from, share }, pixels, offset) => {
    for (let x = 0; x < from.length; x++) {
      const i = from[x]! * classes;
      let best = 0;
      let most = -Infinity;
      for (let c = 0; c < classes; c++) {
        const value = row[i + c]! + (row[i + c + next]! - row[i + c]!) * share[x]!;
        if (value > most) {
          most = value;
          best = c;
        }
      }
      const table = tables[best]!;
      const sure = Math.min(1, Math.max(0, (most - chance) / (1 - chance)));
      pixels[offset + x] = table[Math.round(sure * (table.length - 1))]!;
    }
  };
}
