import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createScriptApi } from "#commands/scriptApi.ts";
import { openAccess } from "#model/access.ts";
import { toTemplate } from "#model/templates.ts";
import { DataPanel } from "#panels/DataPanel.tsx";
import { createTestPlayground, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { Recipe } from "#panels/Recipe.tsx";
import { Transport } from "#panels/Transport.tsx";

const circle = () => createTestPlayground(toTemplate("circle"));
const toExperiment = ({ document }: TestPlayground) => document.store.getState().experiment;

test("a locked word rests and says why; a hidden one is a word like the others", async () => {
  const playground = await circle();
  playground.access.store.setState({
    ...openAccess,
    lock: ["training.learningRate"],
    hide: ["training.optimizer"],
  });
  renderIn(playground, <Recipe />);
  await expect.element(page.getByRole("button", { name: "0.03" })).toBeDisabled();
  await expect.element(page.getByRole("group", { name: "Learning rate, fixed here" })).toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "Adam" })).not.toBeInTheDocument();
  await expect
    .element(page.getByRole("group", { name: "The experiment in a sentence" }))
    .toHaveTextContent(/Learn with Adam/);
});

test("a number is held to its limit, and the answer to a wrong one tells it", async () => {
  const playground = await circle();
  playground.access.store.setState({
    ...openAccess,
    limit: { "training.learningRate": { min: 0.01, max: 0.1 } },
  });
  renderIn(playground, <Recipe />);
  page.getByRole("button", { name: "0.03", exact: true }).element().focus();
  await userEvent.keyboard("{Enter}");
  const field = page.getByRole("spinbutton", { name: "Learning rate" });
  await userEvent.fill(field, "0.5");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText(/0\.01.*0\.1/)).toBeInTheDocument();
  expect(toExperiment(playground).training.learningRate).toBe(0.03);
  await userEvent.fill(field, "0.1");
  await userEvent.keyboard("{Enter}");
  expect(toExperiment(playground).training.learningRate).toBe(0.1);
});

test("a limited batch does not reach all samples by its slider", async () => {
  const playground = await circle();
  playground.access.store.setState({ ...openAccess, limit: { "training.batchSize": { max: 32 } } });
  renderIn(playground, <DataPanel />);
  page.getByRole("slider", { name: "Batch size" }).element().focus();
  await userEvent.keyboard("{End}");
  expect(toExperiment(playground).training.batchSize).toBe(32);
});

test("of a limited list only what is allowed is offered", async () => {
  const playground = await circle();
  playground.access.store.setState({ ...openAccess, limit: { "data.set": { values: ["circle", "xor"] } } });
  renderIn(playground, <DataPanel />);
  const sets = page.getByRole("radiogroup", { name: "Classes on the plane" });
  await expect.poll(() => sets.getByRole("radio").elements().length).toBe(2);
});

test("scripts are refused what is locked, and nothing changes", async () => {
  const playground = await circle();
  playground.access.store.setState({ ...openAccess, lock: ["run.*", "training.learningRate", "backend"] });
  renderIn(playground, <Transport look="bar" />);
  await expect.element(page.getByRole("button", { name: "Play" })).toBeDisabled();
  const api = createScriptApi({ playground, title: String, toAddress: String });
  const before = toExperiment(playground);
  const faster = { ...before, training: { ...before.training, learningRate: 1 } };
  const calls = [
    api.play(),
    api.step("epoch"),
    api.reset(),
    api.reset({ weights: "new" }),
    api.use("cpu"),
    api.load(faster),
    api.setWeights([]),
  ];
  const codes = await Promise.all(calls.map((call) => call.catch((error: { code: string }) => error.code)));
  expect(codes).toEqual(calls.map(() => "locked"));
  expect(toExperiment(playground)).toBe(before);
});
