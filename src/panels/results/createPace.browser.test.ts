import { expect, onTestFinished, test } from "vitest";
import { createPace } from "#panels/results/createPace.ts";

function toSeen(): HTMLElement {
  const element = document.createElement("div");
  element.style.height = "20px";
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

test("of several that wait each goes on, however often another asks", async () => {
  const pace = createPace(toSeen());
  onTestFinished(pace.destroy);
  let asked = 0;
  async function poll(): Promise<void> {
    for (; asked < 40; asked++) await pace.next(1);
  }
  const polling = poll();
  for (let i = 0; i < 20; i++) await pace.next(1);
  await polling;
  expect(asked).toBe(40);
});

test("nobody goes on after its end", async () => {
  const pace = createPace(toSeen());
  const went: string[] = [];
  void pace.next(0).then(() => went.push("late"));
  pace.destroy();
  const other = createPace(toSeen());
  onTestFinished(other.destroy);
  await other.next(50);
  expect(went).toEqual([]);
});
