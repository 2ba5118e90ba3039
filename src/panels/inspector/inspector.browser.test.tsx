import { Profiler } from "react";
import { expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { listenForShortcuts } from "#commands/shortcuts.ts";
import { insertLayer } from "#model/editNetwork.ts";
import { defaultExperiment } from "#model/presets.ts";
import { Formula } from "#panels/inspector/Formula.tsx";
import { Inspector } from "#panels/inspector/Inspector.tsx";
import { arrived, idOf, layerOf, open, pictures, showTab } from "#panels/inspector/inspector.fixture.tsx";
import { createTestPlayground, drawn, renderIn } from "#panels/playground.fixture.tsx";

test("the drawer is there for one selected layer alone, and its button closes it", async () => {
  const playground = await open("conv2d");
  const drawer = page.getByRole("region", { name: "Inspector: Conv2D" });
  await expect.element(drawer).toBeVisible();
  await expect.element(page.getByText("4 × 3×3 weights + 4 biases")).toBeVisible();
  await expect.element(drawer.getByText("40", { exact: true })).toBeVisible();
  playground.view.setState({ layers: [idOf(playground, "conv2d"), idOf(playground, "dense")] });
  await expect.element(drawer).not.toBeInTheDocument();
  playground.view.setState({ layers: [idOf(playground, "conv2d")] });
  await page.getByRole("button", { name: "Close the inspector" }).click();
  expect(playground.view.getState().layers).toEqual([]);
  await expect.element(drawer).not.toBeInTheDocument();
});

test("a setting changes the layer, is one step of undo, and says what it does to the run", async () => {
  const playground = await open("conv2d");
  const filters = page.getByRole("spinbutton", { name: "Filters" });
  await expect.element(filters).toHaveAccessibleDescription(/Starts anew/);
  await filters.fill("7");
  await userEvent.keyboard("{Enter}");
  expect(layerOf(playground, "conv2d")).toMatchObject({ filters: 7 });
  await expect.element(page.getByText("7 × 3×3 weights + 7 biases")).toBeVisible();
  await page.getByRole("combobox", { name: "Activation" }).selectOptions("tanh");
  expect(layerOf(playground, "conv2d")).toMatchObject({ activation: "tanh" });
  expect(playground.document.store.getState().past.length).toBe(2);
  await page.getByText("Start, penalty and limits").click();
  const held = page.getByRole("combobox", { name: "Weights are held" });
  await held.selectOptions("not too long");
  await expect.element(page.getByRole("spinbutton", { name: "Longest" })).toBeVisible();
  await page.getByRole("switch", { name: "Learns" }).click();
  await expect.element(page.getByText("Frozen: its weights stay as they are.")).toBeVisible();
});

test("a dragged slider is one step of undo", async () => {
  const experiment = insertLayer(pictures, pictures.network.links.at(-1)!, "dropout");
  const playground = await open("dropout", experiment);
  const slider = page.getByRole("slider", { name: "Dropout rate" }).element() as HTMLInputElement;
  // as the browser tells a drag: many inputs, and one change when it is let go
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
  for (const value of ["0.3", "0.41", "0.5"]) {
    write.call(slider, value);
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  }
  slider.dispatchEvent(new Event("change", { bubbles: true }));
  expect(layerOf(playground, "dropout")).toMatchObject({ rate: 0.5 });
  expect(playground.document.store.getState().past.length).toBe(1);
  playground.document.undo();
  expect(layerOf(playground, "dropout")).toMatchObject({ rate: 0.2 });
});

test("activations are asked for while they are shown, and no longer", async () => {
  const playground = await open("conv2d");
  const id = idOf(playground, "conv2d");
  await showTab("Activations");
  expect(playground.view.getState().examined).toEqual({ layers: [id], arrays: false });
  await arrived(playground);
  await expect.element(page.getByRole("img", { name: "4 maps of 4×4" })).toBeVisible();
  await expect.element(page.getByRole("img", { name: /^How the answers are spread/ })).toBeVisible();
  await expect.element(page.getByText(/ReLU.* dead/)).toBeVisible();
  await showTab("Settings");
  expect(playground.view.getState().examined).toBeNull();
});

test("gradients of every layer stand in a row with a sentence", async () => {
  const playground = await open("conv2d");
  await showTab("Gradients");
  await expect
    .poll(() => {
      playground.tick();
      return playground.live.examination?.layers.length;
    })
    .toBe(4);
  await drawn();
  const norms = page.getByRole("list", { name: "Length of each layer’s gradient" });
  await expect.element(norms.getByRole("listitem", { name: /^Conv2D: / })).toBeVisible();
  await expect.element(norms.getByRole("listitem", { name: /^Output: / })).toBeVisible();
  await expect
    .element(page.getByRole("img", { name: "The gradient, weight by weight" }).first())
    .toBeVisible();
  await expect.element(page.getByText(/gradient/i).first()).toBeVisible();
});

test("how it works shows the formula as KaTeX sets it, with MathML for screen readers", async () => {
  await open("conv2d");
  await showTab("How it works");
  const formula = page.getByRole("group", { name: "Formula of Conv2D" });
  await expect.poll(() => formula.element().querySelector("math"), { timeout: 30_000 }).not.toBeNull();
  await expect.element(page.getByText(/the window of 3×3 is multiplied number by number/)).toBeVisible();
});

test("a formula that cannot be set stands there as TeX", async () => {
  const playground = await createTestPlayground();
  const tex = "y = \\max(0, x)";
  const load = () => Promise.reject(new Error("offline"));
  renderIn(playground, <Formula tex={tex} label="Formula of ReLU" load={load} />);
  await expect.element(page.getByText(tex)).toBeVisible();
  await expect.element(page.getByText(/here is the formula in TeX/)).toBeVisible();
});

test("a network on points has weights, gradients and formulas too", async () => {
  const playground = await open("dense", defaultExperiment);
  await showTab("Weights");
  await arrived(playground);
  await expect.element(page.getByRole("img", { name: "5 × 8 weights" })).toBeVisible();
  await showTab("Activations");
  await expect
    .poll(() => {
      playground.tick();
      return playground.live.examination?.layers.length;
    })
    .toBe(1);
  await expect.element(page.getByRole("img", { name: /^How the answers are spread/ })).toBeVisible();
});

test("the keys 1 to 5 choose what is seen, while the drawer is open", async () => {
  const playground = await open("conv2d");
  onTestFinished(listenForShortcuts(window, playground));
  await userEvent.keyboard("5");
  await expect
    .element(page.getByRole("tab", { name: "How it works" }))
    .toHaveAttribute("aria-selected", "true");
  await userEvent.keyboard("1");
  expect(playground.view.getState().inspectorTab).toBe("settings");
  playground.view.setState({ layers: [] });
  await userEvent.keyboard("2");
  expect(playground.view.getState().inspectorTab).toBe("settings");
});

test("training never renders the drawer", async () => {
  const playground = await createTestPlayground(pictures);
  playground.view.setState({ layers: [idOf(playground, "conv2d")], inspectorTab: "weights" });
  let renders = 0;
  renderIn(
    playground,
    <Profiler id="inspector" onRender={() => renders++}>
      <Inspector />
    </Profiler>,
  );
  await arrived(playground);
  await playground.session.step("batch", 1);
  await arrived(playground);
  const before = renders;
  expect(before).toBeGreaterThan(0);
  for (let i = 0; i < 3; i++) {
    playground.live.show({ ...playground.live.pictures! });
    await drawn();
  }
  expect(renders).toBe(before);
});
