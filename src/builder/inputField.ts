/** @file The picture of a feature over the plane: known before any network is. */
import type { InputRow } from "#builder/inputRows.ts";
import { toFeature } from "#data/features.ts";
import type { Dataset } from "#data/dataset.ts";
import { planeExtent, type DataSpec, type PlaneFeature } from "#model/data.ts";
import { tileSize } from "#state/scene.ts";
import type { ValueField } from "#viz/field.ts";

const planeFields = new Map<PlaneFeature, ValueField>();
const tableGrids = new WeakMap<Dataset, Float32Array>();

/** Of a plane feature, on or off, or of a column of the table that is on; null where nothing is known. */
export function toInputField(row: InputRow, data: DataSpec, dataset: Dataset | null): ValueField | null {
  if (row.plane) return toPlaneField(row.plane);
  if (data.kind !== "table" || dataset?.kind !== "points" || !dataset.table || !row.on) return null;
  const unit = dataset.table.columns.filter((name) => !data.without.includes(name)).indexOf(row.id);
  if (unit < 0 || unit >= dataset.features) return null;
  const values = tableGrids.get(dataset) ?? dataset.toGrid(tileSize);
  tableGrids.set(dataset, values);
  // Standardised: three deviations are about the ends of a column.
  return { kind: "value", values, size: tileSize, units: dataset.features, unit, center: 0, range: 3 };
}

function toPlaneField(feature: PlaneFeature): ValueField {
  const known = planeFields.get(feature);
  if (known) return known;
  const values = new Float32Array(tileSize * tileSize);
  const place = (i: number) => (((i + 0.5) / tileSize) * 2 - 1) * planeExtent;
  for (let y = 0; y < tileSize; y++) {
    for (let x = 0; x < tileSize; x++) values[y * tileSize + x] = toFeature[feature](place(x), -place(y));
  }
  const range =
    feature.startsWith("sin") || feature.startsWith("cos") ? 1 : feature.length === 2 ? planeExtent : 18;
  const field: ValueField = { kind: "value", values, size: tileSize, units: 1, unit: 0, center: 0, range };
  planeFields.set(feature, field);
  return field;
}
