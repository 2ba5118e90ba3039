/** @file What an experiment says of a set before it is loaded, taken from the set itself. */
import type { PackSpec } from "#data/layouts/layout.ts";
import { toLayout, type LoadedSet } from "#data/layouts/layouts.ts";
import { findFacts } from "#model/facts.ts";

/** The data of an experiment that learns from the pack, all of it and unchanged. */
export function toPackSpec(set: LoadedSet): PackSpec {
  return toLayout(set.kind).toSpec(set);
}

/** The text or the series that is learned from, of a set that has several; null: the set is read as a whole. */
export function toPartName(spec: PackSpec): string | null {
  if (spec.kind === "text") return spec.corpus;
  return spec.kind === "series" ? spec.series : null;
}

/** What was expected and what there is, as people write it; null when the set is what the experiment was made for. */
export function findOtherFacts(
  spec: PackSpec,
  set: LoadedSet,
): { readonly expected: string; readonly got: string } | null {
  if (spec.kind !== set.kind) return { expected: spec.kind, got: set.kind };
  const { narrow, toFactsText } = toLayout(set.kind);
  const facts = findFacts(spec);
  const got = toPackSpec(set).pack;
  if (!facts || !got) return null;
  const part = toPartName(spec);
  const [expected, there] = narrow ? [narrow(facts, part), narrow(got, part)] : [facts, got];
  if (toSorted(expected) === toSorted(there)) return null;
  return { expected: toFactsText(expected), got: toFactsText(there) };
}

/** The same facts in the same order, whoever wrote them down. */
function toSorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
