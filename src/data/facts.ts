/** @file What an experiment says of a set before it is loaded, taken from the set itself. */
import type { PackSpec } from "#data/layouts/layout.ts";
import { toLayout, type SetMeta } from "#data/layouts/layouts.ts";
import { findImageFacts } from "#model/images.ts";
import { findRatingsFacts } from "#model/sequenceFacts.ts";
import { findTableFacts } from "#model/tables.ts";

/** The data of an experiment that learns from the pack, all of it and unchanged. */
export function toPackSpec(meta: SetMeta): PackSpec {
  return toLayout(meta.kind).toSpec(meta);
}

/** What was expected and what there is, as people write it; null when the set is what the experiment was made for. */
export function findOtherFacts(
  spec: PackSpec,
  meta: SetMeta,
): { readonly expected: string; readonly got: string } | null {
  if (spec.kind !== meta.kind) return { expected: spec.kind, got: meta.kind };
  const expected = findFacts(spec);
  const got = toPackSpec(meta).pack;
  if (!expected || !got || toSorted(expected) === toSorted(got)) return null;
  const { toFactsText } = toLayout(meta.kind);
  return { expected: toFactsText(expected), got: toFactsText(got) };
}

function findFacts(spec: PackSpec): PackSpec["pack"] | undefined {
  if (spec.kind === "images") return findImageFacts(spec);
  return spec.kind === "ratings"
    ? findRatingsFacts(spec)
    : spec.kind === "table"
      ? findTableFacts(spec)
      : undefined;
}

/** The same facts in the same order, whoever wrote them down. */
function toSorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
