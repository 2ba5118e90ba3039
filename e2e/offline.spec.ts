/** @file The page without a network, on a server of its own that a journey can end: a real cut, for the service worker too. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../scripts/serve.mjs";
import { ask, expect, openPlayground, test as base } from "./fixtures.ts";
import type { Page } from "@playwright/test";

interface Site {
  readonly folder: string;
  /** No one answers any more. */
  cut(): Promise<void>;
  /** The same address answers again. */
  join(): Promise<void>;
}

const path = "/some/course/path/";

const test = base.extend<{ server: { url: string; site: Site } }>({
  // Playwright reads what a fixture needs from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  server: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), "site-"));
    cpSync("dist", folder, { recursive: true });
    let server = await serve(folder, { port: 0, path });
    const { url } = server;
    const site: Site = {
      folder,
      cut: () => server.close(),
      join: async () => {
        server = await serve(folder, { port: Number(new URL(url).port), path });
      },
    };
    await provide({ url, site });
    await server.close();
    rmSync(folder, { recursive: true });
  },
  baseURL: async ({ server }, provide) => provide(server.url),
});

test.use({ serviceWorkers: "allow", expectedFaults: [/ERR_CONNECTION_REFUSED|ERR_FAILED/] });

async function openAbout(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: "About Layerloom" }).click();
}

async function waitUntilKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
}

test("from a sub-path, after one visit, what was opened works without a network; on demand everything does", async ({
  page,
  server: { site },
}) => {
  await openPlayground(page);
  await ask(page, "load", { template: "lenet5" });
  await expect.poll(async () => (await ask(page, "status")).phase).not.toBe("loading");
  await waitUntilKept(page);

  await site.cut();
  await openPlayground(page);
  await ask(page, "load", { template: "lenet5" });
  await ask(page, "step", "batch", 2);
  expect((await ask(page, "status")).step).toBe(2);
  await expect(ask(page, "load", { template: "mini-vgg" })).rejects.toThrow("Failed to fetch");

  await openAbout(page);
  const section = page.getByRole("region", { name: "Without a network" });
  await expect(section.getByText("The page itself is kept in this browser")).toBeVisible();
  await section.getByRole("button", { name: /^Make everything available offline \(\d+\.\d MB\)$/ }).click();
  await expect(section.getByRole("alert")).toHaveText(/The network is gone/);

  await site.join();
  await section.getByRole("button", { name: "Try again" }).click();
  await expect(section.getByText(/^All \d+\.\d MB of data are here/)).toBeVisible();
  await site.cut();
  await openPlayground(page, "?lang=zh");
  await ask(page, "load", { template: "mini-vgg" });
  await ask(page, "step", "batch", 1);
  expect((await ask(page, "status")).step).toBe(1);
});

/** Puts the next version in the place of this one: another page, and a part of the old one gone. */
function renewSite(folder: string): void {
  const inFolder = (name: string) => join(folder, name);
  const part = readdirSync(inFolder("assets")).find((name) => /^Shortcuts-.*\.js$/.test(name))!;
  rmSync(inFolder(`assets/${part}`));
  const page = readFileSync(inFolder("index.html"), "utf8");
  writeFileSync(inFolder("index.html"), page.replace("<title>", '<meta name="edition" content="2"><title>'));
  const worker = readFileSync(inFolder("serviceWorker.js"), "utf8");
  const next = worker
    .replace(/("revision":")[0-9a-f]+(","url":"index\.html")/, "$12$2")
    .replace(new RegExp(`\\{"revision":null,"url":"assets/${part}"\\},?`), "");
  expect(next.length).toBeLessThan(worker.length - 40);
  writeFileSync(inFolder("serviceWorker.js"), next);
}

test("a new version waits until it is asked for, and breaks no page that runs on the old one", async ({
  page,
  context,
  server: { site },
}) => {
  const edition = (which: Page) => which.locator('meta[name="edition"]').count();
  await openPlayground(page);
  await waitUntilKept(page);
  renewSite(site.folder);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.getByRole("status").filter({ hasText: "A new version is ready" });
  await expect(notice).toBeVisible();
  await ask(page, "step", "batch", 3);

  const other = await context.newPage();
  await openPlayground(other);
  expect(await edition(other)).toBe(0);
  await other.getByRole("button", { name: "Reload now" }).click();
  await expect.poll(() => edition(other)).toBe(1);

  expect([await edition(page), (await ask(page, "status")).step]).toEqual([0, 3]);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");

  await notice.getByRole("button", { name: "Reload now" }).click();
  await expect.poll(() => edition(page)).toBe(1);
  await page.waitForFunction(() => "layerloom" in window);
  await expect.poll(async () => (await ask(page, "status")).step).toBe(3);
});
