import { expect, test } from "vitest";
import {
  findLayer,
  findReached,
  findReaders,
  findSources,
  isLayerId,
  toSorted,
  type Link,
  type Network,
} from "#model/network.ts";

const link = (text: string): Link => ({ from: text[0]!, to: text[1]! });
const toNetwork = (ids: string, links: string): Network => ({
  layers: Array.from(ids, (id) => ({ kind: "activation", id, activation: "relu" })),
  links: links === "" ? [] : links.split(" ").map(link),
});
const sortedIds = (network: Network) =>
  toSorted(network)
    .map((layer) => layer.id)
    .join("");

test("a layer comes after all that it reads, whatever the document's order", () => {
  expect(sortedIds(toNetwork("cba", "ab bc"))).toBe("abc");
});

test("branches and joins are sorted, ties in document order", () => {
  expect(sortedIds(toNetwork("adbc", "ab ac bd cd"))).toBe("abcd");
});

test("layers on a cycle and behind it are left out", () => {
  expect(sortedIds(toNetwork("abcd", "ab bc cb cd"))).toBe("a");
});

test("links from nowhere hold their layer back", () => {
  expect(sortedIds(toNetwork("ab", "ab xb"))).toBe("a");
});

test("readers and all that lies behind are found along the links, circles and all", () => {
  const network = toNetwork("abcd", "ab bc cb cd");
  expect(findReaders(network, "c")).toEqual(["b", "d"]);
  expect([...findReached(network, ["c"])].join("")).toBe("cbd");
  expect([...findReached(network, [])]).toEqual([]);
});

test("an empty network has no order", () => {
  expect(toSorted({ layers: [], links: [] })).toEqual([]);
});

test("layers and sources are found by id", () => {
  const network = toNetwork("abc", "ac bc");
  expect(findSources(network, "c")).toEqual(["a", "b"]);
  expect(findLayer(network, "b")).toBe(network.layers[1]);
  expect(findLayer(network, "x")).toBeUndefined();
});

test("ids are short names that no object has already", () => {
  expect(["hidden1", "a_B9", "x".repeat(32)].filter(isLayerId)).toHaveLength(3);
  expect(
    ["", "1a", "a b", "a.b", "x".repeat(33), "__proto__", "constructor", "toString", "层"].filter(isLayerId),
  ).toEqual([]);
});
