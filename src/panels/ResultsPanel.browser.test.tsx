import { Profiler } from "react";
import { expect, test } from "vitest";
import type { PointDataset } from "#data/dataset.ts";
import { page, userEvent } from "vitest/browser";
import type { MetricPoint } from "#engine/protocol.ts";
import { toTemplate } from "#model/templates.ts";
import { DataPanel } from "#panels/DataPanel.tsx";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { ResultsPanel } from "#panels/ResultsPanel.tsx";

const map = () => page.getByRole("img", { name: /^Map of/ });
const toPainted = ({ document }: TestPlayground) => {
  const { data } = document.store.getState().experiment;
  return data.kind === "plane" ? data.painted : [];
};
const toSteps = ({ document }: TestPlayground) => document.store.getState().past.length;

test("metrics change the figures and never render React", async () => {
  const playground = await createTestPlayground();
  let renders = 0;
  renderIn(
    playground,
    <Profiler id="panels" onRender={() => renders++}>
      <DataPanel />
      <ResultsPanel />
    </Profiler>,
  );
  await drawn();
  const before = renders;
  const first = playground.live.latest!;
  for (let i = 1; i <= 100; i++) {
    const point: MetricPoint = { ...first, step: i, epoch: i, testLoss: 1 / i };
    playground.live.push([point], { msPerStep: 2, samplesPerSecond: 8000 });
    if (i % 10 === 0) await drawn();
  }
  await expect.element(page.getByText("0.010")).toBeVisible();
  await expect.element(page.getByText("8,000 samples/s · 2.0 ms/step")).toBeVisible();
  expect(before).toBeGreaterThan(0);
  expect(renders).toBe(before);
});

test("a stroke on the map paints points of the brush's class, and is one step of undo", async () => {
  const playground = await createTestPlayground();
  playground.view.setState({ brush: { kind: "paint", label: 1 } });
  renderIn(playground, <ResultsPanel />);
  await drawn();
  const side = map().element().clientWidth;
  await userEvent.dragAndDrop(map(), map(), {
    sourcePosition: { x: side / 4, y: side / 2 },
    targetPosition: { x: (3 * side) / 4, y: side / 2 },
    steps: 12,
  });
  const painted = toPainted(playground);
  expect(painted.length).toBeGreaterThan(3);
  expect(painted.every(([, , label]) => label === 1)).toBe(true);
  expect(painted[0]![0]).toBeCloseTo(-3, 1);
  expect(painted.at(-1)![0]).toBeCloseTo(3, 0);
  expect(toSteps(playground)).toBe(1);
  playground.document.undo();
  expect(toPainted(playground)).toEqual([]);
});

test("two strokes are two steps of undo; the eraser takes away what it touches", async () => {
  const playground = await createTestPlayground();
  playground.view.setState({ brush: { kind: "paint", label: 0 } });
  renderIn(playground, <ResultsPanel />);
  await drawn();
  const side = map().element().clientWidth;
  // The browser driver writes into the position it is given, so each click gets its own.
  const clickAt = (share: number) => map().click({ position: { x: share * side, y: share * side } });
  await clickAt(0.25);
  await clickAt(0.5);
  expect(toSteps(playground)).toBe(2);
  await page.getByRole("radio", { name: "Erase" }).click();
  await clickAt(0.25);
  expect(toPainted(playground)).toEqual([[0, 0, 0]]);
});

test("the keys paint: arrows move the brush, Enter puts a point down; Done ends it", async () => {
  const playground = await createTestPlayground();
  playground.view.setState({ brush: { kind: "paint", label: 0 } });
  renderIn(playground, <ResultsPanel />);
  await drawn();
  map().element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowUp}{Enter}");
  expect(toPainted(playground)).toEqual([[0.5, 0.5, 0]]);
  await page.getByRole("button", { name: "Done" }).click();
  expect(playground.view.getState().brush).toBeNull();
});

test("in the view of a curve a stroke paints heights", async () => {
  const playground = await createTestPlayground(toTemplate("sine"));
  playground.view.setState({ brush: { kind: "paint", label: 1 } });
  renderIn(playground, <ResultsPanel />);
  await drawn();
  const curve = page.getByRole("img", { name: /^Map of the predicted value/ });
  const side = curve.element().clientWidth;
  await curve.click({ position: { x: side / 2, y: (side * 2) / 3 } });
  const [[x1, x2, value]] = toPainted(playground) as [readonly [number, number, number]];
  expect(x1).toBeCloseTo(0, 1);
  expect(x2).toBe(0);
  expect(value).toBeCloseTo(-0.5, 1);
});

test("a click on a sample chooses its place and tells its class beside the answer", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <ResultsPanel />);
  await drawn();
  const { train } = playground.session.store.getState().dataset as PointDataset;
  // The last sample of a spiral arm lies alone, at its outer end.
  const [x1, x2] = train.plane.slice(-2) as unknown as readonly [number, number];
  const side = map().element().clientWidth;
  await map().click({ position: { x: ((x1 + 6) / 12) * side, y: ((6 - x2) / 12) * side } });
  expect(playground.view.getState().chosenPoint).toEqual([x1, x2]);
  playground.tick();
  await expect
    .element(
      page
        .getByText(new RegExp(`truly class ${"AB"[train.y.at(-1)!]}: class [AB], \\d+\\.\\d% sure`))
        .first(),
    )
    .toBeVisible();
});

test("a hovered neuron names the panel", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <ResultsPanel />);
  await drawn();
  await expect.element(page.getByRole("heading", { name: "What it has learned" })).toBeVisible();
  playground.view.setState({ hovered: { layer: "hidden1", unit: 2 } });
  await expect.element(page.getByRole("heading", { name: "Hidden 1, neuron 3" })).toBeVisible();
});

test("the curves can be read as a table", async () => {
  const playground = await createTestPlayground(toTemplate("xor"));
  await playground.session.step("epoch", 2);
  renderIn(playground, <ResultsPanel />);
  await drawn();
  await page.getByRole("button", { name: "Show as a table" }).click();
  const table = page.getByRole("table");
  await expect.element(table.getByRole("columnheader", { name: "epoch" })).toBeVisible();
  expect(table.getByRole("row").elements().length).toBe(playground.live.history.length + 1);
});
