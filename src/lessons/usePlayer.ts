import { useEffect, useState } from "react";
import { attachPresenter } from "#commands/presenter.ts";
import { useText } from "#i18n/TextContext.tsx";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { LessonId, LessonText } from "./lesson.ts";
import { lessons } from "./lessons.ts";
import { createPlayer, type Player } from "./player.ts";

export type Arriving<T> = T | "waiting" | "failed";

/** The player of a lesson, once its steps have arrived; it ends with the component. */
export function usePlayer(id: LessonId): Arriving<Player> {
  const playground = usePlayground();
  const [state, setState] = useState<Arriving<Player>>("waiting");
  useEffect(() => {
    let player: Player | null = null;
    let giveBack = () => {};
    let isShown = true;
    lessons[id].load().then(
      (lesson) => {
        if (!isShown) return;
        player = createPlayer(playground, id, lesson);
        // while somebody presents, its steps are on the remote control
        giveBack = attachPresenter(playground, player);
        setState(player);
      },
      () => isShown && setState("failed"),
    );
    return () => {
      isShown = false;
      giveBack();
      player?.destroy();
    };
  }, [id, playground]);
  return state;
}

/** The words of a lesson in the language of the page; those of the language before until they are there. */
export function useLessonText(id: LessonId): Arriving<LessonText> {
  const { lang } = useText();
  const spoken = lang === "zh" ? "zh" : "en";
  const [state, setState] = useState<Arriving<LessonText>>("waiting");
  useEffect(() => {
    let isShown = true;
    lessons[id].text[spoken]().then(
      (text) => isShown && setState(text),
      () => isShown && setState((before) => (before === "waiting" ? "failed" : before)),
    );
    return () => {
      isShown = false;
    };
  }, [id, spoken]);
  return state;
}
