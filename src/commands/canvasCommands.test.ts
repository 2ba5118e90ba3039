import { expect, test } from "vitest";
import {
  addAfterChosen,
  alignInRow,
  arrangeNetwork,
  clearNetwork,
  distribute,
  duplicateLayers,
  linkTo,
  removeChosen,
} from "#commands/canvasCommands.ts";
import { moveLayers } from "#model/editNetwork.ts";
import { toTemplate } from "#model/templates.ts";
import { createDocument } from "#state/document.ts";
import type { Playground } from "#state/playground.ts";
import { createView } from "#state/view.ts";

/** All that these commands touch: a document and a view. */
function start() {
  const playground = { document: createDocument(toTemplate("lenet5")), view: createView() } as Playground;
  const experiment = () => playground.document.store.getState().experiment;
  const links = () => experiment().network.links.map(({ from, to }) => `${from}>${to}`);
  return { playground, experiment, links };
}

test("a layer is added behind the selected one, and is selected itself", () => {
  const { playground, links } = start();
  playground.view.setState({ layers: ["flatten1"] });
  expect(addAfterChosen(playground, "dropout")).toBe("dropout1");
  expect(links()).toContain("flatten1>dropout1");
  expect(links()).toContain("dropout1>hidden1");
  expect(playground.view.getState().layers).toEqual(["dropout1"]);
});

test("with nothing selected it comes before the output; with a link selected, into it", () => {
  const { playground, links } = start();
  addAfterChosen(playground, "dropout");
  expect(links()).toContain("dropout1>output");
  playground.view.setState({ layers: [], wire: { from: "input", to: "conv2d_1" } });
  addAfterChosen(playground, "zeroPadding2d");
  expect(links().filter((link) => link.includes("zeroPadding2d"))).toEqual([
    "input>zeroPadding2d_1",
    "zeroPadding2d_1>conv2d_1",
  ]);
});

test("an emptied network has its ends alone, and grows from its input", () => {
  const { playground, experiment, links } = start();
  void clearNetwork.run(playground);
  expect(experiment().network.layers.map(({ kind }) => kind)).toEqual(["input", "output"]);
  expect(links()).toEqual([]);
  addAfterChosen(playground, "conv2d");
  addAfterChosen(playground, "flatten");
  expect(links()).toEqual(["input>conv2d_1", "conv2d_1>flatten1"]);
  playground.view.setState({ linkFrom: "flatten1" });
  expect(linkTo(playground, "output")).toBe(true);
  expect(links()).toContain("flatten1>output");
  playground.view.setState({ linkFrom: "output" });
  expect(linkTo(playground, "input")).toBe(false);
});

test("beside a layer that was moved a new one stands at its right", () => {
  const { playground, experiment } = start();
  playground.document.edit((one) => moveLayers(one, { flatten1: [100, 40] }));
  playground.view.setState({ layers: ["flatten1"] });
  addAfterChosen(playground, "dropout");
  expect(experiment().canvas.places["dropout1"]).toEqual([250, 40]);
  void arrangeNetwork.run(playground);
  expect(experiment().canvas.places).toEqual({});
});

test("layers are aligned in a row and spaced evenly, each as one step of undo", () => {
  const { playground, experiment } = start();
  const places = { conv2d_1: [0, 0], maxPooling2d_1: [30, 60], conv2d_2: [200, 30] } as const;
  playground.document.edit((one) => moveLayers(one, places));
  playground.view.setState({ layers: Object.keys(places) });
  void distribute.run(playground);
  expect(experiment().canvas.places["maxPooling2d_1"]).toEqual([100, 60]);
  void alignInRow.run(playground);
  expect(Object.values(experiment().canvas.places).map(([, y]) => y)).toEqual([30, 30, 30]);
  playground.document.undo();
  playground.document.undo();
  expect(experiment().canvas.places).toEqual(places);
});

test("what is duplicated keeps its links among itself; what is removed closes up", () => {
  const { playground, experiment, links } = start();
  playground.view.setState({ layers: ["conv2d_2", "maxPooling2d_2"] });
  void duplicateLayers.run(playground);
  expect(links()).toContain("conv2d_3>maxPooling2d_3");
  void removeChosen.run(playground);
  expect(experiment().network).toEqual(toTemplate("lenet5").network);
  playground.view.setState({ layers: [], wire: { from: "flatten1", to: "hidden1" } });
  void removeChosen.run(playground);
  expect(links()).not.toContain("flatten1>hidden1");
});
