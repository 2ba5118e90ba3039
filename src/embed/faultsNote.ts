/** @file A calm line that says what of a frame's address could not be used. The rest works all the same. */
import type { Translate } from "#i18n/translate.ts";
import type { EmbedFault } from "#model/embedQuery.ts";

export function createFaultsNote(faults: readonly EmbedFault[], t: Translate): HTMLElement {
  const note = document.createElement("details");
  note.className = "embed-faults";
  const summary = document.createElement("summary");
  summary.textContent = t("embed.faults", { count: faults.length });
  const list = document.createElement("ul");
  list.append(
    ...faults.map(({ code, name, value }) => {
      const line = document.createElement("li");
      line.textContent = t(`embed.fault.${code}`, { name, value });
      return line;
    }),
  );
  note.append(summary, list);
  return note;
}
