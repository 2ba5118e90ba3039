/** @file Starts the playground on a page: its stores, its script API, its keys, its first picture. */
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import type { StoreApi } from "zustand/vanilla";
import { App } from "#app/App.tsx";
import { pause } from "#base/pause.ts";
import { createPlayground } from "#app/createPlayground.ts";
import { followAssignments } from "#app/followAssignments.ts";
import { followPreferences } from "#app/followPreferences.ts";
import { createScriptApi } from "#commands/scriptApi.ts";
import { listenForShortcuts } from "#commands/shortcuts.ts";
import type { RunningWorker } from "#engine/startWorker.ts";
import { loadMessages } from "#i18n/messages.ts";
import { createTranslate } from "#i18n/translate.ts";
import { toAddress } from "#panels/address.ts";
import { PlaygroundContext } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";
import { createProgram, ProgramContext, type ProgramState } from "#state/program.ts";

/** `worker` runs the engine already. */
export async function startApp(root: HTMLElement, worker: RunningWorker): Promise<void> {
  // Each part of the way is a task of its own, so that the browser paints and listens between them.
  await pause();
  const playground = createPlayground(worker);
  await pause();
  await loadMessages(playground.preferences.getState().language);
  await followAssignments(playground);
  followPreferences(playground);
  listenForShortcuts(window, playground);
  window.layerloom = createScriptApi({
    playground,
    title: (template) => createTranslate(playground.preferences.getState().language)(`template.${template}`),
    toAddress,
  });
  const program = createProgram();
  const page = createRoot(root);
  // As a transition it is made in slices, between which the browser can paint and listen.
  startTransition(() =>
    page.render(
      <PlaygroundContext value={playground}>
        <ProgramContext value={program}>
          <App />
        </ProgramContext>
      </PlaygroundContext>,
    ),
  );
  // Without it the page is what it was.
  if (import.meta.env.PROD) keepOnceQuiet(playground, program).catch(() => {});
}

/** The first moments belong to whoever came to play. */
const keepAfterMs = 2000;

/** Keeping the program fetches all of it: that begins a little after the first network stands ready. */
async function keepOnceQuiet({ session }: Playground, program: StoreApi<ProgramState>): Promise<void> {
  if (session.store.getState().phase === "loading") {
    await new Promise<void>((resolve) => {
      const stop = session.store.subscribe(({ phase }) => {
        if (phase === "loading") return;
        stop();
        resolve();
      });
    });
  }
  await new Promise((resolve) => setTimeout(resolve, keepAfterMs));
  const { keepProgram } = await import("#app/keepProgram.ts");
  await keepProgram(program);
}
