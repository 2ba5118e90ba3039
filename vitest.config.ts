import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserArgs } from "./scripts/browser.mjs";
import { createVitestTally } from "./scripts/tally.mjs";

const chrome = process.env["CHROME_PATH"];
const tallyFolder = process.env["TALLY_FOLDER"];

/** `unit` runs in Node and sees no browser; `browser` runs `*.browser.test.ts` in a real Chromium. */
export default defineConfig({
  plugins: [react()],
  worker: { format: "es" },
  test: {
    reporters: tallyFolder ? ["default", createVitestTally(tallyFolder)] : ["default"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          testTimeout: 60_000,
          // A thread for many files: what they share (the languages, TF.js with its kernels) is loaded once.
          pool: "threads",
          isolate: false,
          setupFiles: ["src/i18n/words.setup.ts"],
          include: ["src/**/*.test.{ts,tsx}", "scripts/**/*.test.ts"],
          exclude: ["src/**/*.browser.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        // Packages that only a worker imports are met in the middle of a run; bundling them then would reload the page.
        optimizeDeps: {
          include: [
            "@tensorflow/tfjs-core",
            "@tensorflow/tfjs-backend-cpu",
            "@tensorflow/tfjs-backend-wasm",
            "@tensorflow/tfjs-backend-webgl",
            "@tensorflow/tfjs-backend-webgpu",
            "umap-js",
          ],
        },
        test: {
          name: "browser",
          include: ["src/**/*.browser.test.{ts,tsx}"],
          testTimeout: 180_000,
          setupFiles: ["src/i18n/words.setup.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chrome ? { executablePath: chrome } : {}), args: browserArgs },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
