import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** One file each for what every page loads, instead of a file for every set of parts that share something. */
const groups = [
  // What starts the worker, and what Vite fetches parts with: the entry must not wait for the rest of the page.
  { name: "worker-start", test: /src[\\/]engine[\\/]startWorker\.ts$|vite[\\/]preload-helper/, priority: 1 },
  { name: "start", test: /src[\\/]app[\\/]start\.tsx$/ },
  { name: "canvas", test: /src[\\/]builder[\\/]NetworkView\.tsx$/ },
];

export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    target: "es2023",
    manifest: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { host: "127.0.0.1" },
});
