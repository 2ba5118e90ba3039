import { expect, test } from "vitest";
import { newSample, setTraining } from "#model/edit.ts";
import { setUnits } from "#model/editNetwork.ts";
import { defaultExperiment } from "#model/presets.ts";
import { toTemplate } from "#model/templates.ts";
import { createDocument } from "#state/document.ts";
import { createView, keepFitting } from "#state/view.ts";

const current = (document: ReturnType<typeof createDocument>) => document.store.getState().experiment;

test("undo and redo walk through the edits", () => {
  const document = createDocument(defaultExperiment);
  document.edit(newSample);
  const edited = current(document);
  document.undo();
  expect(current(document)).toBe(defaultExperiment);
  document.redo();
  expect(current(document)).toBe(edited);
});

test("edits of one group are one step of undo", () => {
  const document = createDocument(defaultExperiment);
  for (const learningRate of [0.1, 0.2, 0.3]) {
    document.edit((experiment) => setTraining(experiment, { learningRate }), "rate");
  }
  expect(current(document).training.learningRate).toBe(0.3);
  document.undo();
  expect(current(document)).toBe(defaultExperiment);
});

test("how one looks at it is not undone", () => {
  const document = createDocument(defaultExperiment);
  document.edit((experiment) => ({ ...experiment, view: { ...experiment.view, discretize: true } }));
  document.undo();
  expect(current(document).view.discretize).toBe(true);
});

test("an edit that changes nothing is no step of undo", () => {
  const document = createDocument(defaultExperiment);
  document.edit((experiment) => ({ ...experiment }));
  expect(document.store.getState().past).toEqual([]);
});

test("the view lets go of neurons and points that are gone", () => {
  const document = createDocument(defaultExperiment);
  const view = createView();
  keepFitting(view, document);
  view.setState({ selected: { layer: "hidden1", unit: 7 }, chosenPoint: [1, 1] });
  document.edit((experiment) => setUnits(experiment, "hidden1", 7));
  expect(view.getState().selected).toBeNull();
  expect(view.getState().chosenPoint).toEqual([1, 1]);
  document.open(toTemplate("iris"));
  expect(view.getState().chosenPoint).toBeNull();
});

test("a step that is not allowed is not taken, whether edited, opened, undone or done again", () => {
  let shut = false;
  const document = createDocument(defaultExperiment, () => !shut);
  document.edit((experiment) => ({ ...experiment, seed: 7 }));
  shut = true;
  const { experiment } = document.store.getState();
  document.edit((before) => ({ ...before, seed: 8 }));
  document.open({ ...experiment, seed: 9 });
  document.undo();
  expect(document.store.getState().experiment).toBe(experiment);
  shut = false;
  document.undo();
  expect(document.store.getState().experiment).toBe(defaultExperiment);
});
