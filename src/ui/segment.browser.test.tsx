import { useState } from "react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "./render.fixture.ts";
import { Segment } from "./Segment.tsx";
import { TabPanel, Tabs } from "./Tabs.tsx";

const parts = ["all", "train", "test"] as const;

function Points({ disabled }: { readonly disabled?: (typeof parts)[number] }) {
  const [value, setValue] = useState<(typeof parts)[number]>("all");
  return (
    <>
      <Segment
        label="Points"
        value={value}
        choices={parts.map((part) => ({ value: part, label: part, disabled: part === disabled }))}
        onChange={setValue}
      />
      <button type="button">after</button>
    </>
  );
}

const radio = (name: string) => page.getByRole("radio", { name });

test("the arrow keys choose and go round; the whole segment is one tab stop", async () => {
  render(<Points />);
  radio("all").element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.element(radio("test")).toBeChecked();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(radio("all")).toBeChecked();
  await userEvent.tab();
  await expect.element(page.getByRole("button", { name: "after" })).toHaveFocus();
});

test("what cannot be chosen is passed over", async () => {
  render(<Points disabled="train" />);
  radio("all").element().focus();
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(radio("test")).toBeChecked();
});

test("the group has a name", async () => {
  render(<Points />);
  await expect.element(page.getByRole("radiogroup", { name: "Points" })).toBeVisible();
});

test("tabs are one tab stop; arrows, Home and End choose and show the panel", async () => {
  function Views() {
    const [view, setView] = useState<(typeof parts)[number]>("all");
    return (
      <>
        <Tabs
          id="views"
          label="Views"
          selected={view}
          onSelect={setView}
          tabs={parts.map((value) => ({ value, label: value }))}
        />
        {parts.map((value) => (
          <TabPanel key={value} id="views" value={value} selected={view}>
            <button type="button">{`inside ${value}`}</button>
          </TabPanel>
        ))}
      </>
    );
  }
  render(<Views />);
  const tab = (name: string) => page.getByRole("tab", { name });
  tab("all").element().focus();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.element(tab("test")).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.element(tab("train")).toHaveAttribute("aria-selected", "true");
  await userEvent.keyboard("{End}{Home}");
  await expect.element(page.getByRole("tabpanel", { name: "all" })).toBeVisible();
  await userEvent.tab();
  await expect.element(page.getByRole("button", { name: "inside all" })).toHaveFocus();
});
