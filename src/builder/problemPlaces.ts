/** @file Where on the canvas a problem belongs: a layer, and the links into it that do not fit. Pure. */
import { toLinkKey } from "#builder/canvasLayout.ts";
import { findLayer, findSources, type LayerId, type Network } from "#model/network.ts";
import type { Problem } from "#model/problem.ts";

export interface PlacedProblem {
  readonly problem: Problem;
  readonly key: string;
  /** The layer whose card carries it. */
  readonly layer: LayerId;
  /** The link that is broken by it, if it is one. */
  readonly link: string | null;
  /** Shown before it is asked for; what is merely not finished yet waits. */
  readonly urgent: boolean;
}

const unfinished: ReadonlySet<Problem["code"]> = new Set(["network.unlinked", "shape.tooFewInputs"]);

/** Problems of data and training have no place here. */
export function toPlacedProblems(problems: readonly Problem[], network: Network): PlacedProblem[] {
  return problems.flatMap((problem): PlacedProblem[] => {
    const [area, list, name] = problem.where.split(".");
    if (area !== "network" || name === undefined) return [];
    const key = `${problem.code} ${problem.where}`;
    const urgent = !unfinished.has(problem.code);
    if (list === "links") {
      const link = network.links[Number(name)];
      return link ? [{ problem, key, layer: link.to, link: toLinkKey(link), urgent }] : [];
    }
    if (!findLayer(network, name)) return [];
    return [{ problem, key, layer: name, link: toBrokenLink(problem, name, network), urgent }];
  });
}

/** A shape that does not fit came over a link: the odd one of several, which the repair would cut. */
function toBrokenLink({ code, repairs }: Problem, id: LayerId, network: Network): string | null {
  const sources = findSources(network, id);
  if (sources.length === 0) return null;
  if (code === "network.manySources") return toLinkKey({ from: sources.at(-1)!, to: id });
  if (!code.startsWith("shape.") || code === "shape.tooFewInputs") return null;
  const cut = repairs.find(({ label }) => label === "removeLink")?.experiment.network.links;
  const odd =
    cut && network.links.find(({ from, to }) => !cut.some((one) => one.from === from && one.to === to));
  return toLinkKey(odd ?? { from: sources[0]!, to: id });
}
