/** @file What layers, neurons and features are called on this page. */
import { toLayerTitle } from "#i18n/layerText.ts";
import { toColumnName, toReadable } from "#i18n/tableWords.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { DataSpec } from "#model/data.ts";
import { formulas } from "#model/formula.ts";
import { toSorted, type Layer, type LayerId, type Network } from "#model/network.ts";
import { useExperiment, useSession } from "#state/PlaygroundContext.tsx";
import { toInputRows, type InputRow } from "#builder/inputRows.ts";

export interface Names {
  layer(layer: Layer): string;
  input(row: InputRow): string;
  neuron(layer: LayerId, unit: number): string;
  /** What a layer reads: the names of the features that are on, or of the neurons before it. */
  sources(layer: LayerId, count: number): string[];
}

export function useNames(): Names {
  const { t, lang } = useText();
  const network = useExperiment((experiment) => experiment.network);
  const data = useExperiment((experiment) => experiment.data);
  const table = useSession(({ dataset }) => (dataset?.kind === "points" ? dataset.table : null));

  function layer(one: Layer): string {
    if (one.kind !== "dense") return toLayerTitle(t, one);
    return t("network.hidden", { n: toHiddenNumber(network, one.id) });
  }

  function input(row: InputRow): string {
    if (row.plane) return t(`feature.${row.plane}`);
    return table ? toColumnName(table, table.columns.indexOf(row.id), lang) : toReadable(row.id);
  }

  function neuron(id: LayerId, unit: number): string {
    const found = network.layers.find((one) => one.id === id);
    return t("network.neuron", { layer: found ? layer(found) : id, n: unit + 1 });
  }

  return {
    layer,
    input,
    neuron,
    sources(id, count) {
      const from = network.links.find((link) => link.to === id)?.from;
      const source = network.layers.find((one) => one.id === from);
      if (source?.kind === "input") return toInputNames(data, input);
      return Array.from({ length: count }, (_, unit) => (from ? neuron(from, unit) : ""));
    },
  };
}

function toInputNames(data: DataSpec, name: (row: InputRow) => string): string[] {
  return toInputRows(data)
    .filter((row) => row.on)
    .map((row) => (row.plane ? formulas[row.plane] : name(row)));
}

/** Hidden layers are counted from 1, dense ones only. */
function toHiddenNumber(network: Network, id: LayerId): number {
  return (
    toSorted(network)
      .filter((layer) => layer.kind === "dense")
      .findIndex((layer) => layer.id === id) + 1
  );
}
