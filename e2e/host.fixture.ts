/** @file A course page: HTML on a server of its own, so of another origin than the playgrounds that it holds. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { test as base } from "./fixtures.ts";

interface Fixtures {
  /** Serves the HTML; returns its address. */
  readonly serveHost: (html: string) => Promise<string>;
  /** Serves the HTML and opens it. */
  readonly openHost: (html: string) => Promise<Page>;
  /** The same in a browser that is set to keep nothing for the pages of others. */
  readonly openBlocked: (html: string) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern
  serveHost: async ({}, provide) => {
    let html = "";
    const server = createServer((request, response) => {
      if (request.url !== "/") return response.writeHead(204).end();
      return response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    await provide(async (given) => {
      html = given;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
  openHost: async ({ page, serveHost }, provide) => {
    await provide(async (html) => {
      await page.goto(await serveHost(html));
      return page;
    });
  },
  openBlocked: async ({ playwright, launchOptions, serveHost }, provide, testInfo) => {
    const profile = testInfo.outputPath("profile");
    mkdirSync(join(profile, "Default"), { recursive: true });
    const settings = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } };
    writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(settings));
    const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
    await provide(async (html) => {
      const [page] = context.pages();
      await page!.goto(await serveHost(html));
      return page!;
    });
    await context.close();
  },
});

/** The page itself is of another host than the playground. */
export const hostRequests = /^request: http:\/\/127\.0\.0\.1:/;

export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}

/** In a host page: `ask(frame, call, ...args)` by the plain protocol, and `heard`, all answers and events so far. */
export const protocolScript = `<script>
  let count = 0;
  const heard = [];
  const waiting = new Map();
  addEventListener("message", ({ source, data }) => {
    const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
    if (!frame || data?.layerloom !== 1) return;
    heard.push({ frame: frame.id, ...data });
    waiting.get(data.id)?.(data);
  });
  window.heardOf = (frame) => heard.filter((one) => one.frame === frame).length;
  window.ask = function ask(frame, call, ...args) {
    const id = ++count;
    const answer = new Promise((resolve) => waiting.set(id, resolve));
    document.getElementById(frame).contentWindow.postMessage({ layerloom: 1, id, call, args }, "*");
    return answer;
  };
</script>`;

/** A call over the plain protocol. */
export function askFrame(page: Page, frame: string, call: string, ...args: unknown[]): Promise<Answer> {
  return page.evaluate(
    ([id, name, given]) =>
      (window as unknown as { ask: (...all: unknown[]) => Promise<Answer> }).ask(id, name, ...given),
    [frame, call, args] as const,
  );
}

/** A call of the element's; its result, or the code that it was refused with. */
export function askElement(page: Page, call: string, ...args: unknown[]): Promise<Answer> {
  return page.evaluate(
    async ([name, given]) => {
      const element = document.querySelector("layer-loom") as unknown as Record<
        string,
        (...all: unknown[]) => Promise<unknown>
      >;
      try {
        return { result: await element[name]!(...given) };
      } catch (error) {
        const { code, message } = error as { code: string; message: string };
        return { error: { code, message } };
      }
    },
    [call, args] as const,
  );
}
