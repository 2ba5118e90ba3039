/**
 * @file Networks written as one reads them, from the input to the output:
 * `buildNetwork([["conv2d", { filters: 8 }], fork("add", [], [["conv2d"]]), ["flatten"]])`.
 */
import { draftNetwork, toInputId } from "#model/draftNetwork.ts";
import type { HiddenKind, LayerPatch } from "#model/editNetwork.ts";
import type { LayerId, LayerOf, Network } from "#model/network.ts";

/** A layer with the usual settings of its kind but these, or branches that come together again. */
export type Step = readonly [kind: HiddenKind, settings?: LayerPatch] | Fork;

export interface Fork {
  readonly join: "add" | "multiply" | "concatenate";
  /** Each reads what stands before the fork; an empty one hands it on as it is. */
  readonly branches: readonly (readonly Step[])[];
}

export function fork(join: Fork["join"], ...branches: Fork["branches"]): Fork {
  return { join, branches };
}

/** Ids are those that the builder gives: hidden1, conv2d_1, add1 … */
export function buildNetwork(
  steps: readonly Step[],
  output: Partial<Omit<LayerOf<"output">, "id" | "kind">> = {},
): Network {
  const { put, finish } = draftNetwork([{ name: "all", signs: 0 }]);
  return finish(walk(steps, toInputId("all")), output);

  /** Puts the steps behind `from`, and says where they end. */
  function walk(branch: readonly Step[], from: LayerId): LayerId {
    let last = from;
    for (const step of branch) {
      if ("branches" in step) {
        const ends = step.branches.map((one) => walk(one, last));
        last = put(step.join, {}, ...ends);
      } else {
        const [kind, settings] = step;
        last = put(kind, settings, last);
      }
    }
    return last;
  }
}
