/** @file Has the service worker keep the program, and tells when a newer version of it waits. */
import type { StoreApi } from "zustand/vanilla";
import type { ProgramState } from "#state/program.ts";

/** A page may stay open for days; looking for a new version costs one small request. */
const hourMs = 3_600_000;

/** Never rejects: without a service worker the page is what it was. */
export async function keepProgram(store: StoreApi<ProgramState>): Promise<void> {
  const container = findContainer();
  if (!container) return;
  try {
    const registration = await container.register("./serviceWorker.js", {
      scope: "./",
      updateViaCache: "none",
    });
    follow(registration, container, store);
  } catch {
    // Blocked, or the server has none: the state stays "absent".
  }
}

/** Null in frames, on plain http, and where storage is blocked: there reading the property itself may throw. */
function findContainer(): ServiceWorkerContainer | null {
  try {
    return window.top === window ? (navigator.serviceWorker ?? null) : null;
  } catch {
    return null;
  }
}

function follow(
  registration: ServiceWorkerRegistration,
  container: ServiceWorkerContainer,
  store: StoreApi<ProgramState>,
): void {
  /** Only the page that asks for it starts anew; what older pages need stays in their version's cache. */
  function renew(): void {
    const { waiting } = registration;
    if (!waiting) return location.reload();
    container.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("takeOver");
  }

  function look(): void {
    const { active, waiting, installing } = registration;
    const isKept = active !== null && active.state !== "redundant";
    const isArriving = installing !== null || waiting !== null;
    store.setState(({ phase, renew: before }) => ({
      phase: isKept ? "kept" : isArriving ? "arriving" : phase === "absent" ? phase : "failed",
      renew: before ?? (isKept && waiting ? renew : null),
    }));
  }

  function watch(worker: ServiceWorker | null): void {
    look();
    worker?.addEventListener("statechange", look);
  }

  registration.addEventListener("updatefound", () => watch(registration.installing));
  watch(registration.installing ?? registration.waiting ?? registration.active);

  let lookedMs = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - lookedMs < hourMs) return;
    lookedMs = performance.now();
    registration.update().catch(() => {}); // no network: another time
  });
}
