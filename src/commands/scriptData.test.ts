import { expect, test } from "vitest";
import type { ImageDataset } from "#data/dataset.ts";
import { createPlaneDataset } from "#data/plane.ts";
import { createImagesData, createPlaneData } from "#model/presets.ts";
import { countRaw, encodeRows, toApiData } from "#commands/scriptData.ts";
import { toPlainPorts } from "#model/port.ts";

const part = { count: 1, x: new Float32Array(6), y: new Float32Array(1) };
const pictures: ImageDataset = {
  kind: "images",
  task: { kind: "classification", classes: 2, steps: null, numbers: 0 },
  ports: toPlainPorts([2, 3, 1]),
  shape: [2, 3, 1],
  train: part,
  test: part,
  sound: null,
  marks: [],
  about: {
    id: "dots",
    title: "Dots",
    titleZh: "点",
    note: "",
    noteZh: "",
    classes: ["left", "right"],
    classesZh: ["左", "右"],
    generated: true,
    source: "",
    licence: "",
    attribution: "",
    caution: "",
  },
};
const plane = createPlaneData("circle", ["x1", "x1x2"]);

test("data is told alike for points and for pictures", () => {
  expect(toApiData({ ...createImagesData("mnist"), set: "dots" }, pictures)).toEqual({
    kind: "images",
    set: "dots",
    task: "classification",
    classes: ["left", "right"],
    columns: [],
    shape: [2, 3, 1],
    train: 1,
    test: 1,
    inputs: 6,
  });
  expect(toApiData(plane, createPlaneDataset(plane))).toMatchObject({
    kind: "plane",
    classes: [],
    shape: [2],
    train: 350,
    test: 150,
    inputs: 2,
  });
});

test("a point becomes its features; the pixels of a picture go in as they are", () => {
  expect([...encodeRows(createPlaneDataset(plane), [[2, 3]])]).toEqual([2, 6]);
  const row = [0, 0.25, 0.5, 0.75, 1, 0];
  expect([...encodeRows(pictures, [row, row])]).toEqual([...row, ...row]);
  expect(countRaw(pictures)).toBe(6);
});
