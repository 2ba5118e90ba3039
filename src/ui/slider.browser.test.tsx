import { useState } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "./render.fixture.ts";
import { Slider } from "./Slider.tsx";
import { SplitBar } from "./SplitBar.tsx";

const rates = [0.001, 0.01, 0.1, 1];

interface Heard {
  readonly input: number[];
  readonly commit: number[];
}

function RateSlider({ start, heard }: { readonly start: number; readonly heard: Heard }) {
  const [value, setValue] = useState(start);
  return (
    <Slider
      label="Rate"
      value={value}
      scale={rates}
      toText={String}
      onInput={(next) => heard.input.push(next)}
      onCommit={(next) => {
        heard.commit.push(next);
        setValue(next);
      }}
    />
  );
}

test("the arrow keys walk over the stops, Home and End go to the ends", async () => {
  const heard: Heard = { input: [], commit: [] };
  render(<RateSlider start={0.01} heard={heard} />);
  const slider = page.getByRole("slider", { name: "Rate" });
  slider.element().focus();
  await userEvent.keyboard("{ArrowRight}{End}{Home}");
  expect(heard).toEqual({ input: [0.1, 1, 0.001], commit: [0.1, 1, 0.001] });
  await expect.element(slider).toHaveAttribute("aria-valuetext", "0.001");
});

test("a value between two stops is shown as it is until it is moved", async () => {
  const heard: Heard = { input: [], commit: [] };
  render(<RateSlider start={0.012} heard={heard} />);
  const slider = page.getByRole("slider", { name: "Rate" });
  await expect.element(slider).toHaveAttribute("aria-valuetext", "0.012");
  slider.element().focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(heard.commit).toEqual([0.001]);
});

test("one drag gives many inputs and one commit", async () => {
  const heard: Heard = { input: [], commit: [] };
  render(<RateSlider start={0.001} heard={heard} />);
  const input = page.getByRole("slider", { name: "Rate" }).element() as HTMLInputElement;
  for (const position of ["1", "2", "3"]) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(input, position);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
  await expect.element(page.getByRole("slider", { name: "Rate" })).toHaveAttribute("aria-valuetext", "1");
  input.dispatchEvent(new Event("change", { bubbles: true }));
  expect(heard).toEqual({ input: [0.01, 0.1, 1], commit: [1] });
});

test("a slider that nobody moves for lets go of its draft", async () => {
  render(<Slider label="Fixed" value={2} scale={{ min: 0, max: 10, step: 1 }} toText={String} />);
  const slider = page.getByRole("slider", { name: "Fixed" });
  slider.element().focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(slider).toHaveAttribute("aria-valuetext", "2");
});

test("the split bar keeps to its range and says both parts", async () => {
  const heard: number[] = [];
  function Split() {
    const [share, setShare] = useState(0.8);
    return (
      <SplitBar
        label="Train and test"
        value={share}
        min={0.1}
        max={0.9}
        step={0.1}
        toTexts={(value) => ({
          first: `${Math.round(value * 100)} train`,
          second: `${Math.round(100 - value * 100)} test`,
          ratio: "",
        })}
        onCommit={(value) => {
          heard.push(value);
          setShare(value);
        }}
      />
    );
  }
  render(<Split />);
  const slider = page.getByRole("slider", { name: "Train and test" });
  slider.element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(heard).toEqual([0.9]);
  await expect.element(slider).toHaveAttribute("aria-valuetext", "90 train, 10 test");
});
