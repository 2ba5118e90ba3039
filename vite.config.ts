import react from "@vitejs/plugin-react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { hosting, toReachable } from "./scripts/hosting.mjs";

const root = import.meta.dirname;

/** One file each for what every page loads, instead of a file for every set of parts that share something. */
const groups = [
  // What starts the worker, and what Vite fetches parts with: the entry must not wait for the rest of the page.
  { name: "worker-start", test: /src[\\/]engine[\\/]startWorker\.ts$|vite[\\/]preload-helper/, priority: 2 },
  // What a frame needs for its first picture, and the page needs anyway.
  { name: "first", test: /src[\\/]embed[\\/]start\.ts$/, priority: 1 },
  { name: "start", test: /src[\\/]app[\\/]start\.tsx$/ },
  { name: "canvas", test: /src[\\/]builder[\\/]NetworkView\.tsx$/ },
];

/** The service worker keeps what the page can reach; the measuring page and its peers are no part of that. */
function keepReachable<T extends { readonly url: string }>(entries: readonly T[]): { manifest: T[] } {
  const read = (name: string) => readFileSync(join(root, "dist", name), "utf8");
  const chunks = JSON.parse(read(".vite/manifest.json")) as Record<string, { readonly file: string }>;
  const bench = chunks["src/bench/page.ts"]?.file;
  const names = entries.map(({ url }) => url);
  const reachable = toReachable(names, read, (name) => name === bench);
  return { manifest: entries.filter(({ url }) => !url.startsWith("assets/") || reachable.has(url)) };
}

const pwa = VitePWA({
  strategies: "injectManifest",
  srcDir: "src/offline",
  filename: "serviceWorker.ts",
  outDir: "dist",
  // The page registers it itself: the plugin's own way reloads every open tab once one of them asks for an update.
  injectRegister: false,
  manifest: {
    name: "Layerloom 织网",
    short_name: "Layerloom",
    description:
      "Weave a neural network, press play, and watch it learn. 织一张神经网络，按下播放，看它学习。",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#FAF9F6",
    theme_color: "#FAF9F6",
    categories: ["education"],
    icons: [
      { src: "icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "icons/maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  },
  injectManifest: {
    rollupFormat: "iife",
    globPatterns: ["index.html", "offline.json", "icon.svg", "icons/*.png", "assets/*.{js,css,woff2,wasm}"],
    maximumFileSizeToCacheInBytes: 4_000_000,
    manifestTransforms: [keepReachable],
  },
});

export default defineConfig({
  base: "./",
  plugins: [react(), hosting(join(root, "public")), pwa],
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
