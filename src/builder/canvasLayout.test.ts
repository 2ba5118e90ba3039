import { expect, test } from "vitest";
import { arrange } from "#builder/arrange.ts";
import {
  cardFoot,
  cardHead,
  findBox,
  toCanvasLayout,
  toPlaceOf,
  type CanvasLayout,
  type CanvasRequest,
} from "#builder/canvasLayout.ts";
import { toWires } from "#builder/threads.ts";
import { moveLayers, placeLayer, removeLink, toggleFolded } from "#model/editNetwork.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { templateIds, toTemplate } from "#model/templates.ts";

function lay(experiment: Experiment, change: Partial<CanvasRequest> = {}): CanvasLayout {
  const { network, data, canvas, training } = experiment;
  const plans = toPlans(network, toEndsOf(data, training.loss));
  return toCanvasLayout({
    network,
    plans,
    data,
    canvas,
    rows: data.kind === "plane" ? 9 : 0,
    width: 800,
    height: 700,
    top: 72,
    labels: 84,
    compact: false,
    arrange,
    ...change,
  });
}

const leNet = toTemplate("lenet5");

test("a chain of neurons on points stands in columns that fill the view", () => {
  const { form, boxes, bounds } = lay(defaultExperiment);
  expect(form).toBe("columns");
  expect(boxes.map(({ look }) => look)).toEqual(["features", "neurons", "neurons", "neurons"]);
  expect(bounds).toEqual({ x: 0, y: 0, width: 800, height: 700 });
});

test("a chain that is cut is laid out as cards", () => {
  const [first] = defaultExperiment.network.links;
  const { form, boxes } = lay(removeLink(defaultExperiment, first!));
  expect(form).toBe("cards");
  expect(boxes).toHaveLength(4);
});

test("layers of pictures are shown by what they put out", () => {
  const { boxes } = lay(leNet);
  expect(boxes.map(({ look }) => look)).toEqual([
    "picture",
    "maps",
    "maps",
    "maps",
    "maps",
    "stripe",
    "stripe",
    "stripe",
    "bars",
  ]);
});

test("cards of no network overlap, with the words above and below them", () => {
  for (const id of templateIds) {
    const experiment = toTemplate(id);
    if (experiment.data.kind !== "images") continue;
    const { boxes } = lay(experiment);
    for (const a of boxes) {
      for (const b of boxes) {
        if (a === b) continue;
        const isApart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height + cardFoot <= b.y - cardHead + 1 ||
          b.y + b.height + cardFoot <= a.y - cardHead + 1;
        expect(isApart, `${id}: ${a.layer.id} and ${b.layer.id}`).toBe(true);
      }
    }
  }
});

test("every link runs from left to right in a network that nobody moved", () => {
  for (const id of templateIds) {
    const experiment = toTemplate(id);
    for (const { source, target, key } of toWires(lay(experiment), experiment.network)) {
      expect(source.x + source.width, `${id}: ${key}`).toBeLessThan(target.x);
    }
  }
});

test("a layer that was moved lies where the person put it, in both forms", () => {
  for (const [experiment, id] of [
    [leNet, "flatten1"],
    [defaultExperiment, "hidden1"],
  ] as const) {
    const layout = lay(moveLayers(experiment, { [id]: [333, 444] }));
    expect(toPlaceOf(findBox(layout, id)!)).toEqual([333, 444]);
  }
});

test("a layer that was put beside the others leaves them where they are", () => {
  const before = lay(leNet).boxes.map(toPlaceOf);
  const placed = lay(placeLayer(leNet, "dropout", [40, 400]));
  expect(placed.boxes.filter(({ layer }) => layer.id !== "dropout1").map(toPlaceOf)).toEqual(before);
  expect(toPlaceOf(findBox(placed, "dropout1")!)).toEqual([40, 400]);
});

test("a folded card is small; a layer without an output says so", () => {
  const folded = lay(toggleFolded(leNet, "conv2d_1"));
  expect(findBox(folded, "conv2d_1")).toMatchObject({ look: "folded", width: 44 });
  const link = leNet.network.links.find(({ to }) => to === "flatten1")!;
  const cut = lay(removeLink(leNet, link));
  expect(findBox(cut, "output")).toMatchObject({ look: "empty", plan: null });
});

test("threads run between neurons alone, bundles between cards", () => {
  expect(toWires(lay(defaultExperiment), defaultExperiment.network).map(({ look }) => look)).toEqual([
    "threads",
    "threads",
    "threads",
  ]);
  expect(new Set(toWires(lay(leNet), leNet.network).map(({ look }) => look))).toEqual(new Set(["bundle"]));
});

test("a link around other layers has a way of its own", () => {
  const resNet = toTemplate("mini-resnet");
  const { routes, boxes } = lay(resNet);
  expect(routes.size).toBeGreaterThan(0);
  for (const [key, route] of routes) {
    const ends = key.split(">");
    for (const [x, y] of route) {
      const under = boxes.find(
        (box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      );
      expect(under === undefined || ends.includes(under.layer.id), `${key} at ${x}, ${y}`).toBe(true);
    }
  }
});

test("cards wait for the arranger", () => {
  expect(lay(leNet, { arrange: null }).boxes).toEqual([]);
});
