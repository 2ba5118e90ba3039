import { useText } from "#i18n/TextContext.tsx";
import { HandoutStep } from "#lessons/HandoutStep.tsx";
import { lessonIds, type LessonId, type LessonText } from "#lessons/lesson.ts";
import { lessons } from "#lessons/lessons.ts";
import { useLessonText } from "#lessons/usePlayer.ts";
import { PrintSection, PrintSheet } from "#panels/print/PrintSheet.tsx";
import { useLessons, usePlayground } from "#state/PlaygroundContext.tsx";

/** The lesson that is open, on paper. */
export function Handout() {
  const open = useLessons((state) => state.open);
  const id = lessonIds.find((known) => known === open);
  return id && <LessonHandout id={id} />;
}

function LessonHandout({ id }: { readonly id: LessonId }) {
  const text = useLessonText(id);
  return typeof text === "object" && <Sheet id={id} text={text} />;
}

function Sheet({ id, text }: { readonly id: LessonId; readonly text: LessonText }) {
  const { t } = useText();
  const { view } = usePlayground();
  const minutes = t("lessons.minutes", { count: lessons[id].minutes });
  return (
    <PrintSheet
      title={t(`lesson.${id}`)}
      about={`${t(`lesson.${id}.about`)} · ${minutes} · ${t("app.name")}`}
      onEnd={() => view.setState({ paper: null })}
    >
      {Object.entries(text.steps).map(([step, words], index) => (
        <PrintSection key={step} title={`${index + 1} ${words.title}`} whole>
          <HandoutStep words={words} />
        </PrintSection>
      ))}
    </PrintSheet>
  );
}
