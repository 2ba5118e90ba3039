import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { toTemplate } from "#model/templates.ts";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { Recipe } from "#panels/Recipe.tsx";

const toExperiment = ({ document }: TestPlayground) => document.store.getState().experiment;
const toHidden = (playground: TestPlayground) =>
  toExperiment(playground).network.layers.flatMap((layer) =>
    layer.kind === "dense" ? [[layer.units, layer.activation]] : [],
  );
const sentence = () => page.getByRole("group", { name: "The experiment in a sentence" });

async function open(word: string): Promise<void> {
  const token = page.getByRole("button", { name: word, exact: true });
  token.element().focus();
  await userEvent.keyboard("{Enter}");
}

test("the sentence tells the whole experiment", async () => {
  renderIn(await createTestPlayground(toTemplate("circle")), <Recipe />);
  await expect
    .element(sentence())
    .toHaveTextContent(
      /^Separate a disc and a ring.* using 2 of 9 features.* and 1 hidden layer.* of tanh.* neurons\. Learn with Adam.* at rate 0\.03/,
    );
});

test("a network without hidden layers has no word for their activation", async () => {
  renderIn(await createTestPlayground(toTemplate("perceptron")), <Recipe />);
  await expect.element(sentence()).toHaveTextContent(/using 2 of 9 features.* and no hidden layer/);
  await expect.element(page.getByRole("button", { name: "tanh" })).not.toBeInTheDocument();
});

test("a learning rate is typed with the keyboard, and the focus goes back to its word", async () => {
  const playground = await createTestPlayground(toTemplate("circle"));
  const { run } = playground.session.store.getState();
  renderIn(playground, <Recipe />);
  await open("0.03");
  const field = page.getByRole("spinbutton", { name: "Learning rate" });
  await expect.element(field).toHaveFocus();
  await userEvent.fill(field, "0.125");
  await userEvent.keyboard("{Enter}{Escape}");
  expect(toExperiment(playground).training.learningRate).toBe(0.125);
  await expect.element(page.getByRole("button", { name: "0.125" })).toHaveFocus();
  await playground.session.settled();
  expect(playground.session.store.getState().run).toBe(run);
});

test("a rate out of range stays in the field and says what is possible", async () => {
  const playground = await createTestPlayground(toTemplate("circle"));
  renderIn(playground, <Recipe />);
  await open("0.03");
  await userEvent.fill(page.getByRole("spinbutton", { name: "Learning rate" }), "1000");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/^A number from .* to 100, please\.$/)).toBeVisible();
  expect(toExperiment(playground).training.learningRate).toBe(0.03);
});

test("an activation is set for all hidden layers in one step of undo, without a new run", async () => {
  const playground = await createTestPlayground();
  const { run } = playground.session.store.getState();
  renderIn(playground, <Recipe />);
  await open("tanh");
  await page.getByRole("combobox", { name: "Activation" }).selectOptions("ReLU");
  expect(toHidden(playground)).toEqual([
    [8, "relu"],
    [6, "relu"],
  ]);
  await playground.session.settled();
  expect(playground.session.store.getState().run).toBe(run);
  playground.document.undo();
  expect(toHidden(playground)).toEqual([
    [8, "tanh"],
    [6, "tanh"],
  ]);
});

test("hidden layers are added and removed in their word", async () => {
  const playground = await createTestPlayground(toTemplate("circle"));
  renderIn(playground, <Recipe />);
  await open("1 hidden layer");
  await page.getByRole("button", { name: "Add a layer" }).click();
  expect(toHidden(playground)).toEqual([
    [4, "tanh"],
    [8, "tanh"],
  ]);
  await page.getByRole("button", { name: /Remove .*1/ }).click();
  expect(toHidden(playground)).toEqual([[8, "tanh"]]);
});

test("another set changes the verb where it asks for numbers", async () => {
  const playground = await createTestPlayground(toTemplate("circle"));
  renderIn(playground, <Recipe />);
  await open("a disc and a ring");
  await page.getByRole("combobox", { name: "Data set" }).selectOptions("Concrete");
  await expect
    .element(sentence())
    .toHaveTextContent(/^Predict the strength of concrete.* using 8 of 8 columns/);
  expect(toExperiment(playground).training.loss).toBe("mse");
});
