import { expect, test } from "vitest";
import { toNextLayer, toNextLink } from "#builder/canvasSteps.ts";
import type { LayerBox } from "#builder/canvasLayout.ts";
import type { Network } from "#model/network.ts";

/** Two branches, one above the other, and a layer that nothing is linked to. */
const places = {
  input: [0, 0],
  upper: [100, -50],
  lower: [100, 50],
  add: [200, 0],
  loose: [300, 0],
} as const;
const network: Network = {
  layers: [
    { kind: "input", id: "input", port: "all" },
    { kind: "flatten", id: "upper" },
    { kind: "flatten", id: "lower" },
    { kind: "add", id: "add" },
    { kind: "flatten", id: "loose" },
  ],
  links: [
    { from: "input", to: "upper" },
    { from: "input", to: "lower" },
    { from: "upper", to: "add" },
    { from: "lower", to: "add" },
  ],
};
const boxes = network.layers.map((layer) => {
  const [x, y] = places[layer.id as keyof typeof places];
  return { layer, x, y, width: 40, height: 40, middle: 20 } as unknown as LayerBox;
});

test("left and right follow the links", () => {
  expect(toNextLayer("ArrowRight", "input", network, boxes)).toBe("upper");
  expect(toNextLayer("ArrowLeft", "add", network, boxes)).toBe("upper");
});

test("up and down go to the layer above and below", () => {
  expect(toNextLayer("ArrowDown", "upper", network, boxes)).toBe("lower");
  expect(toNextLayer("ArrowUp", "lower", network, boxes)).toBe("upper");
  expect(toNextLayer("ArrowUp", "upper", network, boxes)).toBeNull();
});

test("without a link the nearest layer on that side is next", () => {
  expect(toNextLayer("ArrowRight", "add", network, boxes)).toBe("loose");
  expect(toNextLayer("ArrowLeft", "loose", network, boxes)).toBe("add");
});

test("pressing on walks through all links of a side", () => {
  const first = toNextLink("ArrowRight", "input", network, null);
  const second = toNextLink("ArrowRight", "input", network, first);
  expect([first?.to, second?.to]).toEqual(["upper", "lower"]);
  expect(toNextLink("ArrowRight", "input", network, second)).toEqual(first);
  expect(toNextLink("ArrowRight", "loose", network, null)).toBeNull();
});
