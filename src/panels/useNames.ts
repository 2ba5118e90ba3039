import { useText } from "#i18n/TextContext.tsx";
import { toColumnName, toTableClasses } from "#i18n/tableWords.ts";
import { useSession } from "#state/PlaygroundContext.tsx";

export interface Names {
  readonly classes: readonly string[];
  /** Of the two axes of the map. */
  readonly axes: readonly [string, string];
  /** What a regression gives. */
  readonly target: string;
}

/** What the classes, the axes and the target of the data are called. Empty before the data is there. */
export function useNames(): Names {
  const { t, lang } = useText();
  const dataset = useSession(({ dataset }) => dataset);
  if (dataset && "about" in dataset) {
    const { classes, classesZh } = dataset.about;
    return { classes: lang === "zh" ? classesZh : classes, axes: ["", ""], target: "" };
  }
  if (dataset?.kind !== "points" || !dataset.table) {
    const count = dataset?.task.classes ?? 0;
    return {
      classes: Array.from({ length: count }, (_, i) => t("data.class", { n: "ABCD"[i] ?? i + 1 })),
      axes: ["x₁", "x₂"],
      target: "y",
    };
  }
  const { table, axes } = dataset;
  return {
    classes: toTableClasses(table, lang),
    axes: [toColumnName(table, axes[0].feature, lang), toColumnName(table, axes[1].feature, lang)],
    target: table.target.replaceAll("_", " "),
  };
}
