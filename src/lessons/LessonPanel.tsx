/** @file The lesson that is open: a panel of text beside the page that it drives. Places itself nowhere; shells do. */
import { useStore } from "zustand";
import { openWork } from "#commands/openExperiment.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useLessons, usePlayground } from "#state/PlaygroundContext.tsx";
import { Guide } from "#ui/Guide.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { lessonIds, type LessonId, type LessonText } from "./lesson.ts";
import { LessonFoot } from "./LessonFoot.tsx";
import type { Player } from "./player.ts";
import { StepCard } from "./StepCard.tsx";
import { StepList } from "./StepList.tsx";
import { useLessonText, usePlayer } from "./usePlayer.ts";
import "./LessonPanel.css";

/** Nothing while no lesson is open. */
export function LessonPanel() {
  const open = useLessons((state) => state.open);
  const id = lessonIds.find((known) => known === open);
  return id && <OpenLesson key={id} id={id} />;
}

function OpenLesson({ id }: { readonly id: LessonId }) {
  const { t } = useText();
  const playground = usePlayground();
  const player = usePlayer(id);
  const text = useLessonText(id);
  const title = t(`lesson.${id}`);

  function leave(): void {
    const own = playground.lessons.leave();
    if (own) void openWork(playground, own);
  }

  return (
    <Guide
      region="lesson"
      label={t("lessons.panel", { title })}
      icon="lesson"
      title={title}
      foldLabel={t("lessons.fold")}
      unfoldLabel={t("lessons.unfold")}
      before={
        typeof player === "object" && typeof text === "object" && <StepList player={player} text={text} />
      }
      after={<IconButton icon="close" small label={t("lessons.leave")} onClick={leave} />}
    >
      {player === "failed" || text === "failed" ? (
        <p role="alert" className="lesson-failed">
          {t("app.partMissing")}
        </p>
      ) : (
        player !== "waiting" &&
        text !== "waiting" && <Playing id={id} player={player} text={text} onLeave={leave} />
      )}
    </Guide>
  );
}

interface PlayingProps {
  readonly id: LessonId;
  readonly player: Player;
  readonly text: LessonText;
  readonly onLeave: () => void;
}

function Playing({ id, player, text, onLeave }: PlayingProps) {
  const index = useStore(player.store, (state) => state.index);
  return (
    <>
      <div className="lesson-body" key={index}>
        <StepCard player={player} text={text} />
      </div>
      <LessonFoot id={id} player={player} onLeave={onLeave} />
    </>
  );
}
