/**
 * @file What every journey stands on: a page that must stay free of errors and of requests to other hosts, and the
 * page's script API with its types.
 */
import { expect, test as base, type Page } from "@playwright/test";
import type { ScriptApi } from "#commands/scriptApi.ts";

type Calls = Omit<ScriptApi, "version" | "on">;

interface Fixtures {
  /** Faults that a journey brings about on purpose: texts that match are let pass. */
  readonly expectedFaults: readonly RegExp[];
  readonly faultless: void;
}

/** On which backend the journeys are made, unless one says which itself; else on what the page chooses. */
const backend = process.env["LAYERLOOM_BACKEND"];

/** In every page and frame of a journey, before its program reads the address. */
function askForBackend(name: string): void {
  const { protocol, href } = location;
  const address = new URL(href);
  if (!protocol.startsWith("http") || address.searchParams.has("backend")) return;
  address.searchParams.set("backend", name);
  history.replaceState(history.state, "", address);
}

export const test = base.extend<Fixtures>({
  expectedFaults: [[], { option: true }],
  faultless: [
    async ({ page, baseURL, expectedFaults }, use) => {
      if (backend) await page.context().addInitScript(askForBackend, backend);
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(`uncaught: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") faults.push(`console: ${message.text()}`);
      });
      // Of every page and worker of the journey, the service worker's too.
      page.context().on("request", (request) => {
        const { protocol, href } = new URL(request.url());
        if (protocol.startsWith("http") && !href.startsWith(baseURL!)) faults.push(`request: ${href}`);
      });
      page.on("websocket", (socket) => faults.push(`websocket: ${socket.url()}`));
      await use();
      const unexpected = faults.filter((fault) => !expectedFaults.some((expected) => expected.test(fault)));
      expect(unexpected, "errors on the page, and requests to other hosts").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** One call of `window.layerloom`; settles once its effect is real. */
export async function ask<K extends keyof Calls>(
  page: Page,
  call: K,
  ...args: Parameters<Calls[K]>
): Promise<Awaited<ReturnType<Calls[K]>>> {
  return page.evaluate(
    async ([name, given]) => {
      const { layerloom } = window as unknown as { layerloom: Record<string, (...a: unknown[]) => unknown> };
      return (await layerloom[name]!(...given)) as never;
    },
    [call, args] as const,
  );
}

/** Opens the page (`query` as in "?lang=zh") and waits until its network can train. */
export async function openPlayground(page: Page, query = ""): Promise<void> {
  await page.goto(`./${query}`);
  await page.waitForFunction(() => "layerloom" in window);
  // A GPU in software that has other work may need more than the usual patience for its first shaders.
  const timeout = base.info().timeout / 2;
  await expect.poll(async () => (await ask(page, "status")).phase, { timeout }).not.toBe("loading");
  // A journey that names one itself says itself what it does where that cannot start.
  if (backend && new URL(page.url()).searchParams.get("backend") === backend)
    expect((await ask(page, "status")).backend).toBe(backend);
}
