/** @file The way in: the playground, with `?embed` its small form for frames, or with `?bench` the measuring page. */
import { startWorker } from "#engine/startWorker.ts";
import "#ui/base.css";

const parameters = new URLSearchParams(location.search);
if (parameters.has("bench")) {
  const { startBench } = await import("#bench/page.ts");
  startBench(document.getElementById("root")!);
} else if (parameters.has("embed")) {
  const { startEmbed } = await import("#embed/start.ts");
  await startEmbed(document.getElementById("root")!);
} else {
  // The engine comes while the page is still arriving.
  const worker = startWorker();
  const { startApp } = await import("#app/start.tsx");
  await startApp(document.getElementById("root")!, worker);
}
