import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { timeTemplates } from "#model/timeTemplates.ts";
import { createTestPlayground, renderIn } from "#panels/playground.fixture.tsx";
import { TimePanel } from "#panels/time/TimePanel.tsx";
import { setTime } from "#state/view.ts";

test("a step that is padding is called so, and its state is that of the step before", async () => {
  const { data, ...rest } = timeTemplates["brackets-lstm"];
  const playground = await createTestPlayground({ ...rest, data: { ...data, samples: 100 } as typeof data });
  const { dataset } = playground.session.store.getState();
  const { x } = (dataset as Extract<typeof dataset, { kind: "algorithm" }>).train;
  const steps = 16;
  const index = Array.from({ length: 50 }, (_, i) => i).find((i) => x[(i + 1) * steps - 1] === 0)!;
  playground.view.setState({ watched: { kind: "sample", part: "train", index } });
  setTime(playground.view, { open: true, tab: "step", step: steps - 1 });
  renderIn(playground, <TimePanel />);
  const note = page.getByText("step 16 of 16 is padding: the state is carried over unchanged");
  await expect
    .poll(() => {
      playground.tick();
      return note.elements().length;
    })
    .toBe(1);
  await expect
    .element(page.getByRole("group", { name: /What unit 1 computes/ }))
    .toHaveTextContent(/ht.*=ht−1/);
  await page.getByRole("button", { name: "Read from the start" }).click();
  await expect.element(page.getByText(/^read .+, step 1 of 16$/)).toBeVisible();
});
