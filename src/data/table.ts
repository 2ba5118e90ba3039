/** @file A table as a data set: columns standardised by the training part, and a map over two of them. */
import type { Axis, PointDataset, PointPart } from "#data/dataset.ts";
import { toGridInputs } from "#data/grid.ts";
import type { Table } from "#data/parseTable.ts";
import type { TableData } from "#model/data.ts";
import { toPlainPorts } from "#model/port.ts";
import { toTask } from "#model/task.ts";

/** Empty margin on each side of the map, as a share of what the samples span. */
const padding = 0.05;

/**
 * The inputs are the columns that are not left out, each (value − mean) / deviation with the numbers of the training
 * part alone. The target of a regression is scaled in the same way: a loss of 1 is then that of always guessing the
 * mean. `targetScale` turns it back: value = y · deviation + mean.
 */
export function createTableDataset(spec: TableData, table: Table): PointDataset {
  const used = table.columns.map((_, i) => i).filter((i) => !spec.without.includes(table.columns[i]!));
  const task = toTask(spec);
  const scales = used.map((column) => toScale(table.rows.slice(0, table.train), column));
  const target = table.columns.length;
  const targetScale: readonly [number, number] =
    task.kind === "regression" ? toScale(table.rows.slice(0, table.train), target) : [0, 1];
  const axes = toAxes(spec, table, used);
  const toUnits = (value: number, i: number) => (value - scales[i]![0]) / scales[i]![1];

  function toPart(rows: readonly (readonly number[])[]): PointPart {
    return {
      count: rows.length,
      x: Float32Array.from(rows.flatMap((row) => used.map((column, i) => toUnits(row[column]!, i)))),
      y: Float32Array.from(rows, (row) => (row[target]! - targetScale[0]) / targetScale[1]),
      plane: Float32Array.from(rows.flatMap((row) => axes.map(({ feature }) => row[used[feature]!]!))),
    };
  }

  /** All but the axes stay at 0, their mean. */
  function toInputs(first: number, second: number): Float32Array<ArrayBuffer> {
    const inputs = new Float32Array(used.length);
    inputs[axes[1].feature] = toUnits(second, axes[1].feature);
    inputs[axes[0].feature] = toUnits(first, axes[0].feature);
    return inputs;
  }

  const pick = <T>(items: readonly T[]) => used.map((column) => items[column]!);
  return {
    kind: "points",
    task,
    ports: toPlainPorts([used.length]),
    features: used.length,
    train: toPart(table.rows.slice(0, table.train)),
    test: toPart(table.rows.slice(table.train)),
    axes,
    toGrid: (size) => toGridInputs(size, axes, used.length, toInputs),
    toInputs,
    rawCount: used.length,
    encode: (raw) => Float32Array.from(scales, ([mean], i) => toUnits(raw[i] ?? mean, i)),
    table: {
      columns: pick(table.columns),
      columnsZh: pick(table.columnsZh),
      target: table.target,
      classes: table.classes,
      classesZh: table.classesZh,
      mean: Float32Array.from(scales, ([mean]) => mean),
      deviation: Float32Array.from(scales, ([, deviation]) => deviation),
    },
    targetScale,
  };
}

/** Mean and deviation of a column; a column that is everywhere the same (but for rounding) is only shifted. */
function toScale(rows: readonly (readonly number[])[], column: number): readonly [number, number] {
  const mean = rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length;
  const variance = rows.reduce((sum, row) => sum + (row[column]! - mean) ** 2, 0) / rows.length;
  const deviation = Math.sqrt(variance);
  return [mean, deviation > 1e-9 * Math.abs(mean) ? deviation : 1];
}

/** The chosen columns, while the network gets both; else the first two that it gets (one twice if there is only one). */
function toAxes(spec: TableData, table: Table, used: readonly number[]): readonly [Axis, Axis] {
  const chosen = (spec.axes ?? []).map((name) => used.indexOf(table.columns.indexOf(name)));
  const [first, second] =
    chosen.length === 2 && chosen.every((i) => i >= 0) ? chosen : [0, used.length > 1 ? 1 : 0];
  const toAxis = (feature: number): Axis => {
    const values = table.rows.map((row) => row[used[feature]!]!);
    const min = values.reduce((a, b) => Math.min(a, b), Infinity);
    const max = values.reduce((a, b) => Math.max(a, b), -Infinity);
    const margin = max > min ? (max - min) * padding : 1;
    return { feature, min: min - margin, max: max + margin };
  };
  return [toAxis(first!), toAxis(second!)];
}
