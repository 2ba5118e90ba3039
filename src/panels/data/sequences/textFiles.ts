/** Whether a dropped file is a text to be learned, and no data pack. */
export function isTextFile({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return (
    /\.(txt|text|md|markdown|srt|lrc|html?|js|ts|py|c|cpp|java|tex)$/i.test(name) || type === "text/plain"
  );
}

/** Whether a dropped file is a table of numbers in time. */
export function isSeriesFile({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return /\.(csv|tsv)$/i.test(name) || type === "text/csv" || type === "text/tab-separated-values";
}
