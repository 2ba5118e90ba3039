/** @file The course of a run: stop rules, speed, and how often it tells. */
import { describe, expect, test } from "vitest";
import { createJumpingClock, createStandingClock, createXorJob } from "#engine/job.fixture.ts";
import { start } from "#engine/live.fixture.ts";
import type { Job } from "#engine/protocol.ts";
import type { StopRules } from "#model/training.ts";

function withStop(stop: Partial<StopRules>): Job {
  const job = createXorJob();
  return { ...job, training: { ...job.training, stop: { ...job.training.stop, ...stop } } };
}

describe("stop rules end a run as done", () => {
  test.each([
    ["epochs", { epochs: 3 }],
    ["trainLoss", { trainLoss: 0.5 }],
    ["testLoss", { testLoss: 0.5 }],
    ["testAccuracy", { testAccuracy: 0.9 }],
  ] as const)("%s", async (reason, stop) => {
    const { engine, ended, points } = await start();
    await engine.load(withStop(stop));
    const end = ended();
    await engine.play({ untilEpoch: null });
    expect(await end).toMatchObject({ reason, state: { phase: "done" } });
    const last = points().at(-1)!;
    expect(
      {
        epochs: last.epoch >= 3,
        trainLoss: last.trainLoss <= 0.5,
        testLoss: last.testLoss <= 0.5,
        testAccuracy: last.testAccuracy >= 0.9,
      }[reason],
    ).toBe(true);
  });

  test("plateau: the test loss has not fallen for so many epochs", async () => {
    const { engine, ended } = await start();
    const job = withStop({ plateauEpochs: 4 });
    await engine.load({ ...job, training: { ...job.training, learningRate: 1e-6 } });
    const end = ended();
    await engine.play({ untilEpoch: null });
    expect(await end).toMatchObject({ reason: "plateau", state: { phase: "done", epoch: 4 } });
  });

  test("a rule that held already when play was pressed is passed over", async () => {
    const { engine, ended } = await start();
    await engine.load(withStop({ epochs: 2 }));
    let end = ended();
    await engine.play({ untilEpoch: null });
    await end;
    end = ended();
    await engine.play({ untilEpoch: 5 });
    expect(await end).toMatchObject({ reason: "epochs", state: { phase: "paused", epoch: 5 } });
  });
});

describe("speed", () => {
  test("slow trains one batch a second and measures after each", async () => {
    const clock = createJumpingClock();
    const { engine, points, ended } = await start(clock);
    await engine.load(createXorJob({ speed: "slow" }));
    clock.waits.splice(0);
    const end = ended();
    await engine.play({ untilEpoch: 1 });
    await end;
    expect(points().map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
    expect(clock.waits).toEqual([1000, 1000, 1000, 1000]);
  });

  test("normal trains at most one epoch a frame", async () => {
    const clock = createJumpingClock();
    const { engine, ended } = await start(clock);
    await engine.load(createXorJob({ speed: "normal" }));
    const end = ended();
    await engine.play({ untilEpoch: 4 });
    await end;
    expect(clock.waits.map((ms) => Math.round(ms))).toEqual([17, 17, 17]);
  });

  test("pause, probes and a new speed are heard while slow motion waits", async () => {
    const { engine } = await start(createStandingClock());
    const job = createXorJob({ speed: "slow" });
    await engine.load(job);
    await engine.play({ untilEpoch: null });
    const targets = [{ layer: "output", first: 0, count: 1 }];
    const { step } = await engine.probe({ x: new Float32Array(2), count: 1, targets });
    expect(step).toBeLessThanOrEqual(1);
    expect((await engine.pause()).step).toBeLessThanOrEqual(1);
  });
});

test("metrics are told at most once a frame, and none is left out", async () => {
  const { engine, of, points, ended } = await start(createStandingClock());
  await engine.load(createXorJob());
  const end = ended();
  await engine.play({ untilEpoch: 20 });
  await end;
  expect(points()).toHaveLength(20);
  expect(of("metrics")).toHaveLength(2); // the first at once, the others when the frame, which never passes, is cut short
});
