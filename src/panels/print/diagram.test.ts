import { expect, test } from "vitest";
import { toTemplate } from "#model/templates.ts";
import { boxSize, toDiagram } from "#panels/print/diagram.ts";

test("a chain runs from left to right, and goes on in the next row where the page ends", () => {
  const { network } = toTemplate("lenet5");
  const { boxes, links, width } = toDiagram(network);
  expect(boxes).toHaveLength(network.layers.length);
  expect(links).toHaveLength(network.links.length);
  expect(width).toBeLessThanOrEqual(680);
  expect(boxes[5]!.x).toBeGreaterThan(boxes[4]!.x);
  expect(boxes[6]).toMatchObject({ x: 0 });
  expect(boxes[6]!.y).toBeGreaterThan(boxes[5]!.y);
});

test("no two boxes lie on one another, also where a network branches", () => {
  const { boxes } = toDiagram(toTemplate("inception").network);
  const overlapping = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) => Math.abs(one.x - other.x) < boxSize.width && Math.abs(one.y - other.y) < boxSize.height,
      ),
  );
  expect(overlapping).toEqual([]);
});
