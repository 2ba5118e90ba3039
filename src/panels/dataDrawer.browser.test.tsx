import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { goToData } from "#commands/pageCommands.ts";
import { DataDrawer } from "#panels/DataDrawer.tsx";
import { createTestPlayground, renderIn } from "#panels/playground.fixture.tsx";

test("going to the data opens the drawer; Escape closes it and gives the focus back", async () => {
  const playground = await createTestPlayground();
  renderIn(playground, <DataDrawer look="rail" />);
  const panel = page.getByRole("region", { name: "Data" });
  await expect.element(panel).not.toBeInTheDocument();
  void goToData.run(playground);
  await expect.element(panel).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(panel).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "Data" })).toHaveFocus();
});

test("a drawer that comes later does not answer an old request", async () => {
  const playground = await createTestPlayground();
  void goToData.run(playground);
  renderIn(playground, <DataDrawer look="button" />);
  await expect.element(page.getByRole("button", { name: "Data" })).toBeVisible();
  await expect.element(page.getByRole("region", { name: "Data" })).not.toBeInTheDocument();
});
