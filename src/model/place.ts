/** @file Places in a document, written as paths: "training.learningRate", "network.layers.hidden1.units". */
import { isObject } from "#model/schema.ts";

/** A copy of the document with another value at `where`; items of a list go by their `id`, else by their index. */
export function replaceAt<T>(document: T, where: string, value: unknown): T {
  return replaceIn(document, where.split("."), value) as T;
}

function replaceIn(node: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(node)) {
    return (node as readonly unknown[]).map((item, i) =>
      (isObject(item) && item["id"] === key) || String(i) === key ? replaceIn(item, rest, value) : item,
    );
  }
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, part]) => [name, name === key ? replaceIn(part, rest, value) : part]),
  );
}
