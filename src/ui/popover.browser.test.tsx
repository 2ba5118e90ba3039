import { useState } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Popover } from "./Popover.tsx";
import { render } from "./render.fixture.ts";
import { Token } from "./Token.tsx";

function Sentence() {
  return (
    <div>
      <Token word="tanh" label="Activation">
        {(close) => (
          <>
            <button type="button">relu</button>
            <button type="button" onClick={close}>
              sine
            </button>
          </>
        )}
      </Token>
      <button type="button">next</button>
    </div>
  );
}

const word = () => page.getByRole("button", { name: "tanh" });
const popover = () => page.getByRole("dialog", { name: "Activation" });

test("Enter on the word opens its popover and goes to the first control; Escape goes back to the word", async () => {
  render(<Sentence />);
  word().element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(popover()).toBeVisible();
  await expect.element(word()).toHaveAttribute("aria-expanded", "true");
  await expect.element(page.getByRole("button", { name: "relu" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(popover()).not.toBeInTheDocument();
  await expect.element(word()).toHaveFocus();
});

test("a choice that closes the popover gives the focus back", async () => {
  render(<Sentence />);
  word().element().focus();
  await userEvent.keyboard("{Enter}{Tab}{Enter}");
  await expect.element(popover()).not.toBeInTheDocument();
  await expect.element(word()).toHaveFocus();
});

test("a second press on the word closes, a third opens again", async () => {
  render(<Sentence />);
  await userEvent.click(word());
  await expect.element(popover()).toBeVisible();
  await userEvent.click(word());
  await expect.element(popover()).not.toBeInTheDocument();
  await userEvent.click(word());
  await expect.element(popover()).toBeVisible();
});

test("a press beside it closes it", async () => {
  render(<Sentence />);
  await userEvent.click(word());
  await expect.element(popover()).toBeVisible();
  await userEvent.click(document.body, { position: { x: 400, y: 400 } });
  await expect.element(popover()).not.toBeInTheDocument();
});

test("moving on with Tab closes it", async () => {
  render(<Sentence />);
  word().element().focus();
  await userEvent.keyboard("{Enter}{Tab}{Tab}");
  await expect.element(page.getByRole("button", { name: "next" })).toHaveFocus();
  await expect.element(popover()).not.toBeInTheDocument();
});

test("the word is described by what it chooses", async () => {
  render(<Sentence />);
  await expect.element(word()).toHaveAccessibleDescription("Activation");
});

test("one that stays is closed by Escape or its cross alone", async () => {
  function Card() {
    const [anchor, setAnchor] = useState<HTMLElement | null>(null);
    return (
      <>
        <button type="button" onClick={(event) => setAnchor(event.currentTarget)}>
          neuron
        </button>
        <button type="button">map</button>
        <Popover anchor={anchor} label="Sum" stay closeLabel="Close" onClose={() => setAnchor(null)}>
          <p>1 + 1</p>
        </Popover>
      </>
    );
  }
  render(<Card />);
  const card = page.getByRole("dialog", { name: "Sum" });
  await userEvent.click(page.getByRole("button", { name: "neuron" }));
  await expect.element(card).toBeVisible();
  page.getByRole("button", { name: "map" }).element().focus();
  await expect.element(card).toBeVisible();
  await userEvent.click(page.getByRole("button", { name: "Close" }));
  await expect.element(card).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "neuron" })).toHaveFocus();
});

test("it stays inside the window, and on a phone it is a sheet at the bottom", async () => {
  render(
    <div style={{ position: "fixed", right: 0, bottom: 0 }}>
      <Sentence />
    </div>,
  );
  await page.viewport(900, 600);
  await userEvent.click(word());
  await expect.element(popover()).toBeVisible();
  const wide = popover().element().getBoundingClientRect();
  expect(wide.left).toBeGreaterThanOrEqual(12);
  expect(wide.right).toBeLessThanOrEqual(900 - 12);
  expect(wide.bottom).toBeLessThanOrEqual(word().element().getBoundingClientRect().top);
  await userEvent.keyboard("{Escape}");
  await page.viewport(390, 700);
  await userEvent.click(word());
  await expect.element(popover()).toBeVisible();
  await Promise.all(
    popover()
      .element()
      .getAnimations()
      .map((animation) => animation.finished),
  );
  const { left, width, bottom } = popover().element().getBoundingClientRect();
  expect([left, width, bottom]).toEqual([0, 390, 700]);
});
