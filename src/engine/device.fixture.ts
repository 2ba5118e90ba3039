/**
 * @file For the tests in a browser: each backend is started once a file and only switched to after that, for looking
 * for a GPU takes longer than most tests do.
 */
import { beforeAll, test } from "vitest";
import { openDevice, type Opened } from "#engine/backends.ts";
import { choose, type Device } from "#engine/device.ts";
import type { BackendId } from "#engine/protocol.ts";

const started = new Map<BackendId, Promise<Opened>>();

function open(backend: BackendId): Promise<Opened> {
  const opened = started.get(backend) ?? openDevice(backend, "forced", new Set());
  started.set(backend, opened);
  return opened;
}

/** The backend's device, and TF.js computes on it; what this browser has instead if it lacks the backend. */
export async function switchTo(backend: BackendId): Promise<Device> {
  const { device } = await open(backend);
  await choose(device.backend);
  return device;
}

/** Inside `describe`: a `test` that is skipped, and says why, in a browser that lacks the backend. */
export function createBackendTest(backend: BackendId) {
  let missing = "";
  beforeAll(async () => {
    const { device, report } = await open(backend);
    if (device.backend === backend) return;
    const trial = report.trials.find((one) => one.backend === backend);
    missing = `${backend}: ${trial?.outcome} ${trial?.device}`;
  });
  return (title: string, run: () => Promise<void>) =>
    test(title, async (context) => {
      context.skip(missing !== "", `this browser has no such backend (${missing})`);
      await run();
    });
}
