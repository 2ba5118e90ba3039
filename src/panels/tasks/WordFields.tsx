import { useId } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { longestText, longestTitle, wordLanguages, type WordLanguage } from "#model/assignment.ts";
import type { TaskDraft } from "#panels/tasks/draft.ts";
import { Segment } from "#ui/Segment.tsx";
import { TextField } from "#ui/TextField.tsx";

interface WordFieldsProps {
  readonly draft: TaskDraft;
  readonly onChange: (patch: Partial<TaskDraft>) => void;
}

/** Title and text, in the languages that the teacher writes. */
export function WordFields({ draft, onChange }: WordFieldsProps) {
  const { t } = useText();
  const { languages, title, text } = draft;
  const isBoth = languages.length > 1;
  return (
    <fieldset className="maker-group">
      <legend className="h">{t("maker.words")}</legend>
      <Segment
        label={t("maker.words.in")}
        value={isBoth ? "both" : (languages[0] ?? "en")}
        choices={(["en", "zh", "both"] as const).map((value) => ({
          value,
          label: t(`maker.words.${value}`),
        }))}
        onChange={(value) => onChange({ languages: value === "both" ? wordLanguages : [value] })}
      />
      {languages.map((language) => (
        <div key={language} className="maker-words">
          <TextField
            label={t(isBoth ? `maker.heading.${language}` : "maker.heading")}
            lang={language}
            value={title[language]}
            maxLength={longestTitle}
            onChange={(value) => onChange({ title: { ...title, [language]: value } })}
          />
          <LongText
            label={t(isBoth ? `maker.text.${language}` : "maker.text")}
            language={language}
            value={text[language]}
            onChange={(value) => onChange({ text: { ...text, [language]: value } })}
          />
        </div>
      ))}
    </fieldset>
  );
}

interface LongTextProps {
  readonly label: string;
  readonly language: WordLanguage;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function LongText({ label, language, value, onChange }: LongTextProps) {
  const id = useId();
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
      </div>
      <textarea
        id={id}
        lang={language}
        className="field-box maker-text"
        rows={4}
        maxLength={longestText}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
