/**
 * @file A playground in a frame of somebody else's page: a picture and a play button, and a line to the host. What trains
 * and what shows it is loaded once someone plays; before that a frame costs next to nothing.
 */
import { createCover } from "#embed/cover.ts";
import { dress } from "#embed/dress.ts";
import { createFaultsNote } from "#embed/faultsNote.ts";
import type { Frame } from "#embed/frame.tsx";
import { createHostApi } from "#embed/hostApi.ts";
import { createHostPort } from "#embed/hostPort.ts";
import { readStart } from "#embed/readStart.ts";
import { createRest, watchSight } from "#embed/sight.ts";
import { followHeight } from "#embed/height.ts";
import { toLanguageTag } from "#i18n/languages.ts";
import { loadMessages } from "#i18n/messages.ts";
import { toSetText } from "#i18n/setText.ts";
import { createTranslate } from "#i18n/translate.ts";
import "#embed/EmbedFrame.css";

export async function startEmbed(root: HTMLElement): Promise<void> {
  const given = readStart(location.search, location.hash.slice(1), navigator.languages);
  const { asked, faults, language, experiment } = given;
  dress(asked.theme, asked.accent);
  await loadMessages(language);
  document.documentElement.lang = toLanguageTag(language);
  const t = createTranslate(language);
  const body = document.createElement("div");
  root.className = "embed-root";
  root.replaceChildren(faults.length > 0 ? createFaultsNote(faults, t) : "", body);
  body.className = "embed-body";

  const port = createHostPort({
    self: window,
    host: window.parent,
    origin: asked.origin,
    now: () => performance.now(),
    answer: (call) => host.answer(call),
  });
  const host = createHostApi({ given: experiment, start, send: port.send });
  const name = experiment.title || toSetText(t, language, experiment.data, null).name;
  document.title = t("app.title", { experiment: name });
  const cover = createCover(body, { experiment, name, t, onPlay: () => void play() });

  let starting: Promise<Frame> | null = null;
  let rest: ((isSeen: boolean) => void) | null = null;

  function start(): Promise<Frame> {
    starting ??= bring().catch((error: unknown) => {
      starting = null;
      cover.fail();
      throw error;
    });
    return starting;
  }

  async function bring(): Promise<Frame> {
    cover.wait();
    const { startFrame } = await import("#embed/frame.tsx");
    const frame = await startFrame(body, given);
    host.follow(frame);
    rest = createRest(frame.playground.session);
    return frame;
  }

  async function play(): Promise<void> {
    try {
      const { playground } = await start();
      await playground.session.play();
    } catch {
      // The cover says so, and its button tries again.
    }
  }

  let isFresh = asked.autoplay && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  watchSight(root, (isSeen) => {
    rest?.(isSeen);
    if (isSeen && isFresh) {
      isFresh = false;
      void play();
    }
  });
  followHeight(root, (height) => port.send("resize", { height }));
  port.send("ready", {});
}
