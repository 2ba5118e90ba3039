import { useMemo } from "react";
import { isMessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toWords } from "#model/assignment.ts";
import { challengeIds } from "#model/challenges/challenge.ts";
import { toChallenge } from "#model/challenges/challenges.ts";
import { own, type Content } from "#panels/embed/content.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { Choice } from "#ui/choice.ts";
import { Select } from "#ui/Select.tsx";

interface EmbedContentProps {
  readonly content: Content;
  /** What the page itself has open. */
  readonly here: Content;
  readonly onChange: (content: Content) => void;
}

/** What the frame opens: this experiment, a lesson, one of the built-in tasks, or the task that is open here. */
export function EmbedContent({ content, here, onChange }: EmbedContentProps) {
  const { t, lang } = useText();
  const { lessons } = usePlayground();
  // Each task comes with its whole experiment: too much to be made with every change on the page.
  const choices = useMemo(
    (): readonly Choice<Content>[] => [
      { value: own, label: t("embed.content.own") },
      ...lessons.ids.map((id): Choice<Content> => {
        const key = `lesson.${id}`;
        return {
          value: `lesson:${id}`,
          label: t("embed.content.lesson", { title: isMessageKey(key) ? t(key) : id }),
        };
      }),
      ...challengeIds.map((id): Choice<Content> => ({
        value: `task:${id}`,
        label: t("embed.content.task", { title: toWords(toChallenge(id).title, lang) }),
      })),
    ],
    [t, lang, lessons],
  );
  const isListed = choices.some(({ value }) => value === here);
  return (
    <Select
      label={t("embed.content")}
      value={content}
      choices={isListed ? choices : [...choices, { value: here, label: t("embed.content.here") }]}
      onChange={onChange}
    />
  );
}
