/** @file Which link is offered for a run: with its weights as exactly as a short link holds them, or without. */
import { maxLinkLength, toLink } from "#model/link.ts";
import { toTrainedLink } from "#model/sharedLink.ts";
import type { SavedRun } from "#model/trained.ts";
import { weightBits, type WeightBits } from "#model/trainedLink.ts";

/** Longer addresses are cut or refused in some places where people put them; see `docs/sharing.md`. */
export const safeLength = 2000;

export interface LinkChoice {
  /** The text after `#`. */
  readonly plain: string;
  /** With the weights; null where there are none, or where they do not fit into a link. */
  readonly trained: { readonly link: string; readonly bits: WeightBits } | null;
  /** Longer than what the page itself reads. */
  readonly isTooLong: boolean;
}

/** `baseLength`: how long the address is without the link. */
export function toLinkChoice({ experiment, trained }: SavedRun, baseLength: number): LinkChoice {
  const plain = toLink(experiment);
  const links = weightBits.flatMap((bits) => {
    const link = trained && toTrainedLink(experiment, trained, bits);
    return link ? [{ link, bits }] : [];
  });
  const short = links.find(({ link }) => baseLength + link.length <= safeLength);
  return { plain, trained: short ?? links.at(-1) ?? null, isTooLong: plain.length > maxLinkLength };
}

export function countWeights({ trained }: SavedRun): number {
  return trained?.weights.reduce((sum, { values }) => sum + values.length, 0) ?? 0;
}
