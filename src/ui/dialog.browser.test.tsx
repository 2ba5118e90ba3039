import { StrictMode, useState } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Dialog } from "./Dialog.tsx";
import { render } from "./render.fixture.ts";

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        help
      </button>
      <Dialog open={open} title="Shortcuts" closeLabel="Close" onClose={() => setOpen(false)}>
        <input aria-label="Find" />
      </Dialog>
    </>
  );
}

const dialog = () => page.getByRole("dialog", { name: "Shortcuts" });
const opener = () => page.getByRole("button", { name: "help", includeHidden: true });

async function openByKeyboard() {
  opener().element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(dialog()).toBeVisible();
}

test("it takes the focus to its first control, and Escape gives it back", async () => {
  render(<Page />);
  await openByKeyboard();
  await expect.element(page.getByLabelText("Find")).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

test("its cross closes it and gives the focus back", async () => {
  render(<Page />);
  await openByKeyboard();
  await userEvent.click(page.getByRole("button", { name: "Close" }));
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(opener()).toHaveFocus();
});

test("Tab never reaches the page behind it", async () => {
  render(<Page />);
  await openByKeyboard();
  for (let i = 0; i < 6; i++) {
    await userEvent.tab();
    expect(document.activeElement).not.toBe(opener().element());
  }
});

test("a press beside it closes it, a press inside does not", async () => {
  await page.viewport(900, 600);
  render(<Page />);
  await openByKeyboard();
  await userEvent.click(page.getByRole("heading", { name: "Shortcuts" }));
  await expect.element(dialog()).toBeVisible();
  await userEvent.click(dialog(), { position: { x: -20, y: -20 }, force: true });
  await expect.element(dialog()).not.toBeInTheDocument();
});

test("it opens under React's strict mode, which mounts everything twice", async () => {
  render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
  await openByKeyboard();
  await userEvent.keyboard("{Escape}");
  await expect.element(opener()).toHaveFocus();
});
