/** @file How documents of older versions become documents of this one. Each version has a fixture that a test opens. */
import { experimentVersion } from "#model/experiment.ts";

type Document = Readonly<Record<string, unknown>>;

/** The first step takes version 1 to version 2, and so on: one for each version but the newest. */
export const migrations: readonly ((document: Document) => Document)[] = [];

/** `version` is a whole number from 1 to `experimentVersion`; the answer still has to be parsed. */
export function migrate(document: Document, version: number): Document {
  const current = migrations.slice(version - 1).reduce((old, step) => step(old), document);
  return { ...current, version: experimentVersion };
}
