import { expect, test } from "vitest";
import { toColumns } from "#embed/coverPicture.ts";
import { toTemplate } from "#model/templates.ts";

test("a cover shows the neurons of each layer, from the inputs to the output", () => {
  expect(toColumns(toTemplate("xor")).length).toBe(toTemplate("xor").network.layers.length);
  expect(toColumns(toTemplate("xor"))[0]).toBe(2);
  expect(toColumns(toTemplate("lenet5")).at(-1)).toBe(8);
});

test("of large networks it shows a part", () => {
  const columns = toColumns(toTemplate("mini-resnet"));
  expect(columns.length).toBeLessThanOrEqual(9);
  expect(Math.max(...columns)).toBeLessThanOrEqual(8);
});
