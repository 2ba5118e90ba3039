import { expect, test } from "vitest";
import { createDrawing } from "#state/drawing.ts";

/** A browser with 60 frames a second whose clock only the test moves. */
function createBrowser() {
  let now = 0;
  let tasks: { readonly at: number; readonly run: () => void }[] = [];
  const later = (run: () => void, ms: number) => {
    tasks.push({ at: now + ms, run });
  };
  const frameMs = 1000 / 60;
  const drawing = createDrawing({
    now: () => now,
    onFrame: (run) => later(run, frameMs - (now % frameMs)),
    afterFrame: (run) => later(run, 0),
    later,
  });
  return {
    drawing,
    now: () => now,
    /** Time that a chart takes. */
    spend: (ms: number) => {
      now += ms;
    },
    runUntil(end: number) {
      for (;;) {
        const [next] = tasks.toSorted((a, b) => a.at - b.at);
        if (!next || next.at > end) break;
        tasks = tasks.filter((task) => task !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = Math.max(now, end);
    },
  };
}

/** A chart of such a cost, for a second in which there is something new every 5 ms. */
function playFor(costMs: number): { readonly frames: number; readonly spent: number } {
  const { drawing, spend, runUntil } = createBrowser();
  let frames = 0;
  const draw = () => {
    frames++;
    spend(costMs);
  };
  for (let at = 0; at < 1000; at += 5) {
    runUntil(at);
    drawing.request(draw);
  }
  return { frames, spent: frames * costMs };
}

test("what is cheap is drawn with nearly every frame, what is dear takes a third of the time at most", () => {
  expect(playFor(1).frames).toBeGreaterThan(50);
  expect(playFor(10).frames).toBeGreaterThan(20);
  for (const cost of [5, 10, 20, 50, 100]) expect(playFor(cost).spent).toBeLessThanOrEqual(1000 / 3 + cost);
});

test("a page that stood still for long does not rest for longer", () => {
  expect(playFor(400).frames).toBe(2);
});

test("the last state is always drawn, and once", () => {
  const { drawing, spend, runUntil } = createBrowser();
  let [state, drawn, times] = [0, 0, 0];
  const draw = () => {
    drawn = state;
    times++;
    spend(30);
  };
  for (state = 1; state <= 3; state++) {
    drawing.request(draw);
    runUntil(state * 20);
  }
  state = 4;
  drawing.request(draw);
  expect(drawing.isWaiting()).toBe(true);
  runUntil(1000);
  expect([drawn, times, drawing.isWaiting()]).toEqual([4, 2, false]);
});

test("charts that wait are drawn in one frame; one that is gone is not", () => {
  const { drawing, now, runUntil } = createBrowser();
  const drawn: [string, number][] = [];
  const gone = () => drawn.push(["gone", now()]);
  drawing.request(() => drawn.push(["a", Math.round(now())]));
  drawing.request(gone);
  drawing.request(() => drawn.push(["b", Math.round(now())]));
  drawing.cancel(gone);
  runUntil(100);
  expect(drawn).toEqual([
    ["a", 17],
    ["b", 17],
  ]);
});

test("what a drawing brings about is drawn with the next frame", () => {
  const { drawing, runUntil } = createBrowser();
  let follower = 0;
  drawing.request(() => drawing.request(() => follower++));
  runUntil(100);
  expect(follower).toBe(1);
});

test("charts that have come are drawn at once, over several frames where there are many, and once", () => {
  const { drawing, now, spend, runUntil } = createBrowser();
  const drawn: [string, number][] = [];
  const chart = (name: string) => () => {
    drawn.push([name, Math.round(now())]);
    spend(20);
  };
  const [a, b, c, gone] = ["a", "b", "c", "gone"].map(chart);
  drawing.request(chart("busy"));
  runUntil(18);
  for (const draw of [a!, b!, gone!, c!]) drawing.begin(draw);
  drawing.request(a!);
  drawing.cancel(gone!);
  expect(drawing.isWaiting()).toBe(true);
  runUntil(1000);
  expect(drawn.map(([name]) => name)).toEqual(["busy", "a", "b", "c"]);
  expect(drawn[1]![1]).toBeLessThan(60);
  expect(drawn[3]![1]).toBeGreaterThan(drawn[2]![1] + 20);
  expect(drawing.isWaiting()).toBe(false);
});
