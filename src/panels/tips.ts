/** @file Things to try, by what is being learned: those for this very set first, then those for its kind. */
import type { MessageKey } from "#i18n/messages.ts";
import type { DataSpec } from "#model/data.ts";
import { toGridSet, toSetKind, type SetKind } from "#panels/chooseSet.ts";

type Tip = Extract<MessageKey, `tip.${string}`>;

const ofSet: Readonly<Record<string, readonly Tip[]>> = {
  spiral: ["tip.spiral"],
  circle: ["tip.circle"],
  xor: ["tip.xor"],
  gauss: ["tip.gauss"],
  moons: ["tip.moons"],
  checkerboard: ["tip.checkerboard"],
  rings: ["tip.rings"],
  aboveSine: ["tip.curve"],
  blank: ["tip.blank"],
  plane: ["tip.plane"],
  multiGauss: ["tip.multiGauss"],
  sine: ["tip.sine"],
  "breast-cancer": ["tip.breast-cancer"],
  spam: ["tip.spam"],
  concrete: ["tip.concrete"],
};

const ofKind: Readonly<Record<SetKind, readonly Tip[]>> = {
  classify: ["tip.split", "tip.batch", "tip.hover", "tip.linear", "tip.paint"],
  regress: ["tip.noise", "tip.batch", "tip.hover", "tip.rate"],
  real: ["tip.columns", "tip.axes", "tip.batch", "tip.rate"],
  pictures: [
    "tip.pictures.maps",
    "tip.pictures.watch",
    "tip.pictures.shift",
    "tip.pictures.few",
    "tip.pictures.linear",
    "tip.pictures.batch",
  ],
  sequences: [
    "tip.sequences.watch",
    "tip.sequences.length",
    "tip.sequences.units",
    "tip.sequences.kind",
    "tip.sequences.own",
  ],
};

export function toTips(data: DataSpec): readonly Tip[] {
  const set = data.kind === "plane" ? toGridSet(data.set) : data.set;
  return [...(ofSet[set] ?? []), ...ofKind[toSetKind(data)]];
}
