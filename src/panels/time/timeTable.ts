/** @file What the pictures over time show, as a table: one unit with its gates step by step, or where each step looks. */
import type { StepNames } from "#data/stepLabels.ts";
import type { Translate } from "#i18n/translate.ts";
import { isRecurrent, type RecurrentLayer } from "#model/layers/recurrent.ts";
import { readExamined } from "#panels/inspector/useExamined.ts";
import { toArrayName } from "#panels/time/stateScene.ts";
import { readArrays, readTrace, type TimeLayer } from "#panels/time/timeLayer.ts";
import { toArrayNames } from "#state/gates.ts";
import type { Playground } from "#state/playground.ts";
import { formatCount, formatPercent, formatTick, formatWeight } from "#viz/formatNumber.ts";
import type { Table } from "#viz/lossData.ts";

export interface TableRequest {
  readonly t: Translate;
  readonly playground: Playground;
  readonly time: TimeLayer;
  readonly name: string;
  /** What is read, or looks. */
  readonly steps: StepNames;
  /** What is looked at. */
  readonly keys: StepNames;
}

export interface TitledTable {
  readonly title: string;
  readonly table: Table;
}

/** Null while nothing is known. */
export function toTimeTable(request: TableRequest): TitledTable | null {
  const { layer } = request.time;
  return isRecurrent(layer) ? toUnitTable(request, layer) : toLookTable(request);
}

function toUnitTable(
  { t, playground, name, steps }: TableRequest,
  layer: RecurrentLayer,
): TitledTable | null {
  const { time } = playground.view.getState();
  const arrays = readArrays(playground, layer.id, time.backward && layer.bidirectional !== "none");
  const count = steps.texts.length;
  if (!arrays || count === 0) return null;
  const unit = Math.min(time.unit, layer.units - 1);
  // what has not been read yet has no row
  const until = time.walking ? (time.step ?? count - 1) + 1 : count;
  const rows = toArrayNames(layer).map((row) => ({
    name: toArrayName(t, row),
    values: arrays.get(row)?.values ?? new Float32Array(),
  }));
  const norms = readExamined(playground).find((one) => one.layer === layer.id)?.stepNorms;
  const hasNorms = time.tab === "gradient" && norms?.length === count;
  const toText = (value: number) => formatWeight(value, t("results.diverged"));
  return {
    title: t("time.table.unit", { unit: t("time.unit", { n: formatCount(unit + 1) }), layer: name }),
    table: {
      head: ["#", t("time.table.sign"), ...rows.map((row) => row.name), ...(hasNorms ? ["‖∂L/∂hₜ‖"] : [])],
      rows: steps.texts
        .slice(0, until)
        .map((sign, step) => [
          String(step + 1),
          sign,
          ...rows.map(({ values }) => toText(values[step * layer.units + unit] ?? Number.NaN)),
          ...(hasNorms ? [formatTick(Number(norms[step]!.toPrecision(2)))] : []),
        ]),
    },
  };
}

function toLookTable({ t, playground, time, name, steps, keys }: TableRequest): TitledTable | null {
  const looks = readTrace(playground)?.layers.get(time.layer.id)?.get("looks");
  const [, heads = 0, rows = 0, columns = 0] = looks?.shape ?? [];
  if (!looks || steps.texts.length !== rows || keys.texts.length !== columns) return null;
  const toText = (share: number) => formatPercent(share, t("results.diverged"));
  return {
    title: t("time.attention.label", { layer: name }),
    table: {
      head: [...(heads > 1 ? [""] : []), "%", ...keys.texts],
      rows: Array.from({ length: heads * rows }, (_, row) => [
        ...(heads > 1 ? [t("time.head", { n: Math.floor(row / rows) + 1 })] : []),
        steps.texts[row % rows]!,
        ...Array.from(looks.values.subarray(row * columns, (row + 1) * columns), toText),
      ]),
    },
  };
}
