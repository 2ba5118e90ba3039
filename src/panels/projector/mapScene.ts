/** @file What the map of an embedding shows now, from its rows. Padding is left out: nothing is learned about it. */
import { project, toPrincipalAxes, type Cloud, type PrincipalAxes } from "#base/principalAxes.ts";
import { toNearest, type Neighbor } from "#panels/projector/nearest.ts";
import { toGrouped, type SignGroup } from "#panels/projector/signGroups.ts";

export type MapMethod = "pca" | "umap";

export interface MapRequest {
  readonly rows: Cloud | null;
  readonly signs: { readonly names: readonly string[]; readonly special: number };
  readonly method: MapMethod;
  /** Null while they are not known. */
  readonly umap: Float32Array | null;
}

export interface MapShown {
  readonly places: Float32Array;
  readonly names: readonly string[];
  readonly groups: Uint8Array;
  readonly groupNames: readonly SignGroup[];
  /** Of the variance, 0…1. */
  readonly share: number;
  readonly toNear: (index: number) => Neighbor[];
  /** The number of the sign at a place of the list. */
  readonly toSign: (index: number) => number;
}

const neighbors = 6;
/** Larger tables show their first rows: the most frequent signs. */
const mostPoints = 1500;

export interface MapScene {
  readonly read: (request: MapRequest) => MapShown | null;
  /** The rows that are drawn. */
  readonly toShown: (rows: Cloud) => Cloud;
}

/** Keeps the axes, so that a map that moves neither turns nor flips. */
export function createMapScene(): MapScene {
  let axes: PrincipalAxes | null = null;
  let of: Float32Array | null = null;
  let places = new Float32Array();

  function toShown({ values, count, width }: Cloud): Cloud {
    const last = Math.min(count, mostPoints + 1);
    return { values: values.subarray(width, last * width), count: last - 1, width };
  }

  return {
    toShown,
    read({ rows, signs, method, umap }) {
      if (!rows || rows.count < 3) return null;
      const cloud = toShown(rows);
      if (of !== rows.values) {
        of = rows.values;
        axes = toPrincipalAxes(cloud, axes?.mean.length === rows.width ? axes : null);
        places = project(cloud, axes);
      }
      const names = signs.names.slice(1, cloud.count + 1);
      const { groups, names: groupNames } = toGrouped(names, signs.special - 1);
      const isArranged = method === "umap" && umap?.length === places.length;
      return {
        places: isArranged ? umap : places,
        names,
        groups,
        groupNames,
        share: axes ? axes.shares[0] + axes.shares[1] : 0,
        toNear: (index) => toNearest(cloud, index, neighbors),
        toSign: (index) => index + 1,
      };
    },
  };
}
