import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArgs } from "./scripts/browser.mjs";

const chrome = process.env["CHROME_PATH"];
/** Journeys that are made on another backend than the page would choose: a GPU in software compiles for long. */
const patience = process.env["LAYERLOOM_BACKEND"] ? 6 : 1;
const tallyFolder = process.env["TALLY_FOLDER"];

/** Journeys through the production build, served as it would be by any static host. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  // A machine without a GPU and with other work may take minutes; what hangs is still found.
  timeout: 300_000 * patience,
  expect: { timeout: 60_000 * patience },
  workers: 2,
  fullyParallel: true,
  forbidOnly: tallyFolder !== undefined,
  retries: 0,
  reporter: tallyFolder ? [["list"], ["json", { outputFile: join(tallyFolder, "e2e.json") }]] : [["list"]],
  use: {
    // The server takes a free port and says which; Playwright keeps it in this variable.
    baseURL: `http://localhost:${process.env["LAYERLOOM_PORT"] ?? ""}/`,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    // A journey of its own shows the service worker; in each of the others it would fetch the whole program once more.
    serviceWorkers: "block",
    // Tracing costs a journey a third of its time: `npx playwright test --trace on` writes one where it is wanted.
    launchOptions: { ...(chrome ? { executablePath: chrome } : {}), args: browserArgs },
  },
  projects: [{ name: "desktop" }],
  webServer: {
    command: `node scripts/serve.mjs dist --port ${process.env["PORT"] ?? "0"}`,
    wait: { stdout: /localhost:(?<layerloom_port>\d+)/ },
  },
});
