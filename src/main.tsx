/** @file The way in: the playground, or with `?bench` the measuring page. */
import { startWorker } from "#engine/startWorker.ts";
import "#ui/base.css";

if (new URLSearchParams(location.search).has("bench")) {
  const { startBench } = await import("#bench/page.ts");
  startBench(document.getElementById("root")!);
} else {
  // The engine comes while the page is still arriving.
  const worker = startWorker();
  const { startApp } = await import("#app/start.tsx");
  await startApp(document.getElementById("root")!, worker);
}
