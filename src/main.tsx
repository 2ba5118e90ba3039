/** @file The way in: the playground, with `?embed` its small form for frames, or with `?bench` the measuring page. */
import { startWorker } from "#engine/startWorker.ts";
import "#ui/base.css";

async function start(root: HTMLElement): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  if (parameters.has("bench")) {
    const { startBench } = await import("#bench/page.ts");
    startBench(root);
  } else if (parameters.has("embed")) {
    const { startEmbed } = await import("#embed/start.ts");
    await startEmbed(root);
  } else {
    // The engine comes while the page is still arriving.
    const worker = startWorker();
    // Asked for by itself, what the page stands on is evaluated in a task of its own.
    void import("#model/presets.ts");
    const { startApp } = await import("#app/start.tsx");
    await startApp(root, worker);
  }
}

// The document does not wait for it: awaited here, the browser would show the page as still loading.
void start(document.getElementById("root")!);
