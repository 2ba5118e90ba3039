/** @file Ways out where two branches meet and one of them does not fit: attention and the dot product. */
import { toSequence } from "#model/bridge.ts";
import {
  createLayer,
  insertLayer,
  removeLayer,
  removeLink,
  setLayer,
  type HiddenKind,
  type LayerPatch,
} from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import type { ShapeFault } from "#model/layerRule.ts";
import { unitsRange } from "#model/layers/dense.ts";
import { isRecurrent } from "#model/layers/recurrent.ts";
import { findLayer, findReaders, findSources, type LayerId } from "#model/network.ts";
import type { Repair, RepairLabel } from "#model/problem.ts";
import { isInRange } from "#model/range.ts";
import type { Plans } from "#model/shape.ts";
import type { Shape } from "#model/tensorShape.ts";

/** Of a fault at layer `id`, which reads two others. */
export function mendPair(
  experiment: Experiment,
  plans: Plans,
  id: LayerId,
  { fault }: ShapeFault,
): readonly Repair[] {
  const sources = findSources(experiment.network, id);
  const toShape = (source: LayerId): Shape => plans.get(source)?.output ?? [];
  const remove: Repair = { label: "removeLayer", experiment: removeLayer(experiment, id) };

  /** The same layer on the way from each source that does not fit. */
  function insert(
    label: RepairLabel,
    odd: readonly LayerId[],
    kind: HiddenKind,
    patch: (shape: Shape) => LayerPatch = () => ({}),
  ): Repair {
    const change = (changed: Experiment, from: LayerId) => {
      const layer = createLayer(changed.network, kind, patch(toShape(from)));
      return insertLayer(changed, { from, to: id }, layer);
    };
    return { label, experiment: odd.reduce(change, experiment) };
  }

  /** Recurrent layers give all their states, or the last one alone: where nobody else reads any of them. */
  function toStates(label: RepairLabel, odd: readonly LayerId[], returnSequences: boolean): Repair[] {
    const isOwn = odd.every((source) => {
      const layer = findLayer(experiment.network, source);
      const isOther = layer && isRecurrent(layer) && layer.returnSequences !== returnSequences;
      return isOther && findReaders(experiment.network, source).length === 1;
    });
    if (!isOwn) return [];
    const change = (changed: Experiment, source: LayerId) => setLayer(changed, source, { returnSequences });
    return [{ label, experiment: odd.reduce(change, experiment) }];
  }

  switch (fault) {
    case "shape.tooManyInputs": {
      const cut = (changed: Experiment, from: LayerId) => removeLink(changed, { from, to: id });
      return [{ label: "removeLink", experiment: sources.slice(2).reduce(cut, experiment) }, remove];
    }
    case "shape.needsFlat": {
      const odd = sources.filter((source) => toShape(source).length !== 1);
      return [
        ...toStates("lastStep", odd, false),
        insert("insertFlatten", odd, "flatten"),
        insert("insertGlobalAverage", odd, "globalAveragePooling"),
      ];
    }
    case "shape.needsSequence": {
      const odd = sources.filter((source) => toShape(source).length !== 2);
      const reshape = insert("insertReshape", odd, "reshape", (shape) => ({
        targetShape: toSequence(shape),
      }));
      return [...toStates("everyStep", odd, true), reshape, remove];
    }
    case "shape.attention":
    case "shape.mismatch": {
      const [first, other] = sources as [LayerId, LayerId];
      const units = toShape(first).at(-1)!;
      if (!isInRange(unitsRange, units)) return [remove];
      return [insert("fitDense", [other], "dense", () => ({ units, activation: "linear" })), remove];
    }
    default:
      return [remove];
  }
}
