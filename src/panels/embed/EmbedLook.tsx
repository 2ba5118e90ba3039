import { useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { languages } from "#i18n/languages.ts";
import type { EmbedQuery } from "#model/embedQuery.ts";
import { usualFrame, type EmbedSize } from "#panels/embed/embedCode.ts";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import { TextField } from "#ui/TextField.tsx";

interface EmbedLookProps {
  readonly asked: EmbedQuery;
  readonly size: EmbedSize;
  readonly onChange: (patch: Partial<EmbedQuery>) => void;
  readonly onSize: (size: EmbedSize) => void;
}

const [least, most] = [240, 2000];

/** Language, theme, the host's colour, and how large it is. */
export function EmbedLook({ asked, size, onChange, onSize }: EmbedLookProps) {
  const { t } = useText();
  const [color, setColor] = useState(asked.accent ?? "");
  const isColor = color === "" || /^#[\da-f]{6}$/i.test(color);
  const toError = () => t("field.wholeRange", { min: least, max: most });
  return (
    <fieldset className="maker-group">
      <legend className="h">{t("embed.look")}</legend>
      <div className="embed-fields">
        <Select
          label={t("app.language")}
          value={asked.lang ?? "auto"}
          choices={[
            { value: "auto", label: t("embed.lang.auto") },
            ...languages.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(lang) => onChange({ lang: lang === "auto" ? null : lang })}
        />
        <Select
          label={t("control.theme")}
          value={asked.theme}
          choices={(["auto", "light", "dark"] as const).map((value) => ({
            value,
            label: t(`embed.theme.${value}`),
          }))}
          onChange={(theme) => onChange({ theme })}
        />
        <TextField
          label={t("embed.accent")}
          value={color}
          placeholder="#0a6b60"
          maxLength={7}
          error={isColor ? null : t("embed.accent.refused")}
          onChange={(text) => {
            setColor(text);
            if (text === "") onChange({ accent: null });
            else if (/^#[\da-f]{6}$/i.test(text)) onChange({ accent: text.toLowerCase() });
          }}
        />
        <NumberField
          label={t("embed.width")}
          value={size.width ?? usualFrame.width}
          min={least}
          max={most}
          step={10}
          integer
          unit="px"
          toText={String}
          toError={toError}
          onCommit={(width) => onSize({ ...size, width })}
        />
        <NumberField
          label={t("embed.height")}
          value={size.height}
          min={least}
          max={most}
          step={10}
          integer
          unit="px"
          toText={String}
          toError={toError}
          onCommit={(height) => onSize({ ...size, height })}
        />
      </div>
    </fieldset>
  );
}
