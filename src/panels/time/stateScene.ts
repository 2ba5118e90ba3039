/** @file From the trace of a layer and what the person looks at to the pictures over time. */
import type { StepNames } from "#data/stepLabels.ts";
import { isMessageKey } from "#i18n/messages.ts";
import type { Translate } from "#i18n/translate.ts";
import type { RecurrentLayer } from "#model/layers/recurrent.ts";
import { createHeldRange, type HeldRange } from "#state/heldRange.ts";
import { readExamined } from "#panels/inspector/useExamined.ts";
import { toArrayNames, toGateShade, toShownArray } from "#state/gates.ts";
import { readArrays } from "#panels/time/timeLayer.ts";
import type { Playground } from "#state/playground.ts";
import { setTime } from "#state/view.ts";
import { formatCount, formatTick, formatWeight } from "#viz/formatNumber.ts";
import type { StepNormsData } from "#viz/stepNorms.ts";
import type { TimeStageData } from "#viz/timeStage.ts";
import type { StripRow } from "#viz/unitStrip.ts";

export interface StateRequest {
  readonly t: Translate;
  readonly playground: Playground;
  readonly layer: RecurrentLayer;
  /** What the layer is called. */
  readonly name: string;
  readonly steps: StepNames;
}

/** Ranges are held from one picture to the next; null while nothing is known. */
export function createStateScene(): (request: StateRequest) => TimeStageData | null {
  const ranges = new Map<string, HeldRange>();
  const heldOf = (name: string) => {
    if (!ranges.has(name)) ranges.set(name, createHeldRange());
    return ranges.get(name)!;
  };
  return ({ t, playground, layer, name, steps }) => {
    const { view, session, live } = playground;
    const { time } = view.getState();
    const { run } = session.store.getState();
    const backward = time.backward && layer.bidirectional !== "none";
    const arrays = readArrays(playground, layer.id, backward);
    const names = toArrayNames(layer);
    const shown = toShownArray(layer, time.array);
    const array = arrays?.get(shown);
    const [, count = 0, units = 0] = array?.shape ?? [];
    if (!arrays || !array || count === 0 || steps.texts.length !== count || live.trace?.run !== run)
      return null;

    const chosen = time.step === null ? null : Math.min(time.step, count - 1);
    const unit = Math.min(time.hovered?.unit ?? time.unit, units - 1);
    const until = time.walking ? (chosen ?? count - 1) + 1 : count;
    const diverged = t("results.diverged");
    const toShort = (value: number) => formatWeight(value, diverged);
    const unitName = (index: number) => t("time.unit", { n: formatCount(index + 1) });
    const sign = (step: number) => steps.texts[step] ?? "";

    const rows = names.map((row): StripRow => {
      const { values } = arrays.get(row)!;
      const own = Float32Array.from({ length: count }, (_, step) =>
        step < until ? values[step * units + unit]! : Number.NaN,
      );
      return { name: toArrayName(t, row), values: own, ...toGateShade(layer, row, values, heldOf(row), run) };
    });
    const choose = (step: number) => setTime(view, { step });
    return {
      states: {
        label: t("time.states.label", { layer: name, array: toArrayName(t, shown), units, steps: count }),
        values: cut(array.values, until * units),
        steps: count,
        units,
        labels: steps,
        ...toGateShade(layer, shown, array.values, heldOf(shown), run),
        unit: Math.min(time.unit, units - 1),
        step: chosen,
        unitName,
        describe: (cell, value) =>
          t("time.cell", { unit: unitName(cell.unit), sign: sign(cell.step), value: toShort(value) }),
        onPoint: (hovered) => setTime(view, { hovered }),
        onChoose: (cell) => setTime(view, { ...cell, hovered: null }),
      },
      note: time.tab === "gates" ? t("time.unit.note", { unit: unitName(unit) }) : "",
      strip:
        time.tab !== "gates"
          ? null
          : {
              label: unitName(unit),
              rows,
              steps: count,
              step: chosen,
              diverged,
              describe: (step) =>
                t("time.strip.step", {
                  sign: sign(step),
                  values: rows.map((row) => `${row.name} ${toShort(row.values[step]!)}`).join(", "),
                }),
              onStep: choose,
            },
      norms: time.tab === "gradient" ? toNorms({ t, playground, layer, name, steps }, chosen) : null,
    };
  };
}

function toNorms({ t, playground, layer, steps }: StateRequest, step: number | null): StepNormsData | null {
  const norms = readExamined(playground).find((one) => one.layer === layer.id)?.stepNorms;
  if (norms?.length !== steps.texts.length) return null;
  return {
    label: t("time.gradient.label"),
    norms,
    step,
    describe: (at, norm) =>
      t("time.gradient.step", { sign: steps.texts[at] ?? "", norm: formatTick(Number(norm.toPrecision(2))) }),
  };
}

/** What has not been read yet is no number. */
function cut(values: Float32Array, until: number): Float32Array {
  return until >= values.length
    ? values
    : Float32Array.from(values, (value, i) => (i < until ? value : Number.NaN));
}

export function toArrayName(t: Translate, name: string): string {
  const key = `time.array.${name}`;
  return isMessageKey(key) ? t(key) : name;
}
