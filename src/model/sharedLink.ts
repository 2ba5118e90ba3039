/** @file A link with all that it may carry: the experiment (`e2=`), and behind `&` the trained weights (`w1=`). */
import { fail, ok, type Result } from "#base/result.ts";
import type { Experiment } from "#model/experiment.ts";
import { maxLinkLength, parseLink, toLink } from "#model/link.ts";
import { toProblem, type Problem } from "#model/problem.ts";
import type { Trained } from "#model/trained.ts";
import { packTrained, unpackTrained, type LinkedWeights, type WeightBits } from "#model/trainedLink.ts";

/** What a link holds. Weights that cannot be used leave the experiment as it is. */
export interface SharedLink {
  readonly experiment: Experiment;
  /** Null: the link has none. */
  readonly weights: Result<LinkedWeights, Problem> | null;
}

const newestWeights = 1;

/** Null where the weights do not fit into a link, or are not all finite. */
export function toTrainedLink(experiment: Experiment, trained: Trained, bits: WeightBits): string | null {
  // Even packed twice as tight they would be too long: not worth the work.
  if (trained.weights.reduce((sum, { values }) => sum + values.length, 0) > maxLinkLength) return null;
  const link = toLink(experiment);
  const packed = packTrained(trained, { bits, link });
  if (packed === null) return null;
  const whole = `${link}&w${newestWeights}=${packed}`;
  return whole.length > maxLinkLength ? null : whole;
}

/** Takes the text after `#`, or a whole address. Never throws. */
export function parseSharedLink(text: string): Result<SharedLink, Problem> {
  const experiment = parseLink(text);
  if (!experiment.ok) return experiment;
  const [link = "", ...others] = text.slice(text.indexOf("#") + 1).split("&");
  const weights = others.map((part) => /^w(\d{1,4})=(.*)$/s.exec(part)).find((match) => match !== null);
  if (!weights) return ok({ experiment: experiment.value, weights: null });
  const [, version, packed = ""] = weights;
  return ok({
    experiment: experiment.value,
    weights:
      Number(version) > newestWeights
        ? fail(toProblem("document.newerVersion", "", { version: Number(version), newest: newestWeights }))
        : unpackTrained(packed, experiment.value, link),
  });
}
