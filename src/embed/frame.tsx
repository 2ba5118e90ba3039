/** @file The playground of a frame: all of it, loaded once someone plays. */
import { createRoot } from "react-dom/client";
import { createPlayground } from "#app/createPlayground.ts";
import { followPreferences } from "#app/followPreferences.ts";
import { findAssignment, startAssignment } from "#commands/openAssignment.ts";
import { createScriptApi, type ScriptApi } from "#commands/scriptApi.ts";
import { listenForShortcuts } from "#commands/shortcuts.ts";
import { EmbedFrame } from "#embed/EmbedFrame.tsx";
import { createHandIn, type Work } from "#embed/handIn.ts";
import type { Start } from "#embed/readStart.ts";
import { startWorker } from "#engine/startWorker.ts";
import { createTranslate } from "#i18n/translate.ts";
import type { Experiment } from "#model/experiment.ts";
import { toLink } from "#model/link.ts";
import { toAddress } from "#panels/address.ts";
import { PlaygroundContext } from "#state/PlaygroundContext.tsx";
import type { Playground } from "#state/playground.ts";

export interface Frame {
  readonly playground: Playground;
  readonly api: ScriptApi;
  readonly toAddress: (experiment: Experiment) => string;
  /** Asks the student; null: they would rather not. */
  readonly handIn: () => Promise<Work | null>;
}

export async function startFrame(root: HTMLElement, { link, asked }: Start): Promise<Frame> {
  const playground = createPlayground(startWorker(), { link, access: asked.access });
  if (asked.task !== null) {
    const task = await findAssignment(playground, asked.task);
    if (task) await startAssignment(playground, task);
  }
  followPreferences(playground);
  listenForShortcuts(window, playground);
  const api = createScriptApi({
    playground,
    title: (template) => createTranslate(playground.preferences.getState().language)(`template.${template}`),
    toAddress,
  });
  window.layerloom = api;
  const desk = createHandIn(playground);
  createRoot(root).render(
    <PlaygroundContext value={playground}>
      <EmbedFrame panels={asked.panels} desk={desk} />
    </PlaygroundContext>,
  );
  return { playground, api, toAddress: (one) => toAddress(toLink(one)), handIn: desk.ask };
}
