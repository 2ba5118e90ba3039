/** @file The rows of the input column: every feature that may be switched on or off, with its name and its picture. */
import { planeFeatures, type DataSpec, type PlaneFeature } from "#model/data.ts";
import { setData, toggleFeature } from "#model/edit.ts";
import type { Experiment } from "#model/experiment.ts";
import { findTableFacts } from "#model/tables.ts";
import { mostDrawnNeurons } from "#state/scene.ts";

export interface InputRow {
  /** A plane feature's id, or a column of a table. */
  readonly id: string;
  readonly on: boolean;
  readonly plane: PlaneFeature | null;
}

export function toInputRows(data: DataSpec): InputRow[] {
  if (data.kind === "plane") {
    return planeFeatures.map((id) => ({ id, on: data.features.includes(id), plane: id }));
  }
  if (data.kind !== "table") return [];
  const columns = findTableFacts(data)?.columns ?? [];
  return columns.map((id) => ({ id, on: !data.without.includes(id), plane: null }));
}

/** A table of many columns is drawn as one card. */
export function hasInputRows(rows: readonly InputRow[]): boolean {
  return rows.length > 0 && rows.length <= mostDrawnNeurons;
}

export function toggleInput(experiment: Experiment, row: InputRow): Experiment {
  if (row.plane) return toggleFeature(experiment, row.plane);
  const { data } = experiment;
  if (data.kind !== "table") return experiment;
  const without = row.on ? [...data.without, row.id] : data.without.filter((name) => name !== row.id);
  return setData(experiment, { ...data, without });
}
