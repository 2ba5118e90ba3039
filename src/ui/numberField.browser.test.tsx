import { useState } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { NumberField } from "./NumberField.tsx";
import { render } from "./render.fixture.ts";

function Field({ heard, integer = false }: { readonly heard: number[]; readonly integer?: boolean }) {
  const [value, setValue] = useState(5);
  return (
    <NumberField
      label="Size"
      value={value}
      min={0}
      max={10}
      step={integer ? 1 : 0.1}
      integer={integer}
      toText={String}
      toError={(text) => `cannot take ${text}`}
      onCommit={(next) => {
        heard.push(next);
        setValue(next);
      }}
    />
  );
}

const field = () => page.getByRole("spinbutton", { name: "Size" });

test("what is typed counts on Enter, not before", async () => {
  const heard: number[] = [];
  render(<Field heard={heard} />);
  await userEvent.fill(field(), "7.5");
  expect(heard).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(heard).toEqual([7.5]);
});

test("what is typed counts when the field is left", async () => {
  const heard: number[] = [];
  render(<Field heard={heard} />);
  await userEvent.fill(field(), "2");
  await userEvent.tab();
  expect(heard).toEqual([2]);
});

test.each(["eleven", "11", ""])("%j is refused with a message, and stays to be mended", async (text) => {
  const heard: number[] = [];
  render(<Field heard={heard} />);
  await userEvent.fill(field(), text);
  await userEvent.keyboard("{Enter}");
  expect(heard).toEqual([]);
  await expect.element(field()).toHaveValue(text);
  await expect.element(field()).toHaveAttribute("aria-invalid", "true");
  const description = document.getElementById(field().element().getAttribute("aria-describedby")!);
  expect(description!.textContent).toBe(`cannot take ${text}`);
});

test("a mended text is taken and the message goes", async () => {
  const heard: number[] = [];
  render(<Field heard={heard} />);
  await userEvent.fill(field(), "11");
  await userEvent.keyboard("{Enter}");
  await userEvent.fill(field(), "10");
  await userEvent.keyboard("{Enter}");
  expect(heard).toEqual([10]);
  await expect.element(field()).toHaveAttribute("aria-invalid", "false");
});

test("Escape brings back the value", async () => {
  render(<Field heard={[]} />);
  await userEvent.fill(field(), "nonsense");
  await userEvent.keyboard("{Enter}{Escape}");
  await expect.element(field()).toHaveValue("5");
  await expect.element(field()).toHaveAttribute("aria-invalid", "false");
});

test("the arrow keys step without rounding errors, ten times as far with Shift, and stop at the ends", async () => {
  const heard: number[] = [];
  render(<Field heard={heard} />);
  field().element().focus();
  await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}");
  expect(heard).toEqual([5.1, 5.2, 5.3, 5.2]);
  await userEvent.keyboard("{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}");
  expect(heard.slice(4)).toEqual([6.2, 7.2, 8.2, 9.2, 10]);
});

test("a whole number is asked for where only whole numbers count", async () => {
  const heard: number[] = [];
  render(<Field heard={heard} integer />);
  await userEvent.fill(field(), "2.5");
  await userEvent.keyboard("{Enter}");
  expect(heard).toEqual([]);
  await userEvent.keyboard("{Escape}{ArrowUp}");
  expect(heard).toEqual([6]);
});
