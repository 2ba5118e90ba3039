import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { toTemplate } from "#model/templates.ts";
import { createTestPlayground, drawn, renderIn, type TestPlayground } from "#panels/playground.fixture.tsx";
import { RatingsResults } from "#panels/results/ratings/RatingsResults.tsx";

async function open(epochs: number): Promise<TestPlayground> {
  const playground = await createTestPlayground(toTemplate("recommend-dot"));
  if (epochs > 0) await playground.session.step("epoch", epochs);
  renderIn(playground, <RatingsResults />);
  await drawn();
  return playground;
}

const items = (name: string) =>
  page
    .getByRole("list", { name })
    .getByRole("listitem")
    .elements()
    .map(({ textContent }) => textContent);

test("the error stands beside that of averages, and beats it after a few epochs", async () => {
  await open(3);
  await expect.element(page.getByText("Averages of viewer and film")).toBeVisible();
  await expect.element(page.getByText(/^Better than/)).toBeVisible();
});

test("the films lie on a map, and a chosen one tells which are nearest", async () => {
  await open(1);
  const map = page.getByRole("img", { name: "Map of 120 films" });
  await expect.element(map).toBeVisible();
  await expect.element(page.getByText(/^This view holds \d+% of all differences/)).toBeVisible();
  (map.element() as HTMLElement).focus();
  for (const key of ["ArrowRight", "Enter"]) {
    map.element().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }
  await expect.element(page.getByText(/^Nearest to /)).toBeVisible();
});

test("a viewer's best films and what would be suggested are told; another one has others", async () => {
  await open(2);
  await page.getByRole("tab", { name: "A viewer" }).click();
  await expect.poll(() => items("The network would suggest")).toHaveLength(6);
  const before = items("The network would suggest");
  const number = page.getByRole("spinbutton", { name: "Number" });
  await number.fill("7");
  number.element().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await expect.poll(() => items("The network would suggest").length).toBe(6);
  expect(items("The network would suggest")).not.toEqual(before);
});

test("who rates a few films gets suggestions that say why, and takes them all away again", async () => {
  await open(2);
  await page.getByRole("tab", { name: "You" }).click();
  await expect.element(page.getByText("Give some stars first.")).toBeVisible();
  await page.getByRole("radio", { name: "5 stars" }).first().click();
  await page.getByRole("radio", { name: "1 star", exact: true }).first().click();
  await expect.poll(() => items("My stars")).toHaveLength(2);
  await expect.poll(() => items("Suggested for you")).toHaveLength(8);
  await expect.element(page.getByText(/^because of /).first()).toBeVisible();
  await page.getByRole("searchbox", { name: "Find a film" }).fill("no such film");
  await expect.element(page.getByText("No film has such a name.")).toBeVisible();
  await page.getByRole("button", { name: "Forget my stars" }).click();
  await expect.element(page.getByText("Give some stars first.")).toBeVisible();
  expect(items("Suggested for you")).toEqual([]);
});
