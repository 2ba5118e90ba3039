/**
 * @file Settings that have come since the newest version of documents began, with the values that change nothing:
 * documents without them mean what they meant before.
 */
import { isObject } from "#model/schema.ts";

type Document = Readonly<Record<string, unknown>>;

const toLayers: Readonly<Record<string, object>> = {
  input: { port: "all" },
};

/** The document with what it could not know of; what is no document stays as it is. */
export function complete(document: Document): Document {
  const { network } = document;
  if (!isObject(network) || !Array.isArray(network["layers"])) return document;
  const layers = (network["layers"] as readonly unknown[]).map(completeLayer);
  return { ...document, network: { ...network, layers } };
}

function completeLayer(layer: unknown): unknown {
  if (!isObject(layer) || typeof layer["kind"] !== "string") return layer;
  const { kind } = layer;
  return Object.hasOwn(toLayers, kind) ? { ...toLayers[kind], ...layer } : layer;
}
