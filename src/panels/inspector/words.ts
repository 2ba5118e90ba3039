/** @file A sentence that follows training, written past React; numbers in it bear the colour of their sign. */
import { splitTemplate } from "#i18n/translate.ts";
import { formatWeight } from "#viz/formatNumber.ts";

/** A part of the sentence; `sign` colours it. */
export interface Word {
  readonly text: string;
  readonly sign?: number;
}

export interface WordsChart {
  update(words: readonly Word[]): void;
  destroy(): void;
}

/** Writes words into `host`, and only those that changed. */
export function createWords(host: HTMLElement): WordsChart {
  return {
    update(words) {
      while (host.childElementCount > words.length) host.lastElementChild!.remove();
      while (host.childElementCount < words.length) host.append(document.createElement("span"));
      words.forEach(({ text, sign }, i) => {
        const span = host.children[i] as HTMLElement;
        if (span.textContent !== text) span.textContent = text;
        const tone = sign === undefined ? "" : sign < 0 ? "words-negative" : "words-positive";
        if (span.className !== tone) span.className = tone;
      });
    },
    destroy() {
      host.replaceChildren();
    },
  };
}

/** A message whose slots are still there, with its values in their places. */
export function toWords(template: string, slots: Readonly<Record<string, Word | string>>): Word[] {
  return splitTemplate(template).map((part) => {
    if ("text" in part) return part;
    const value = slots[part.slot];
    return typeof value === "object" ? value : { text: value ?? `{${part.slot}}` };
  });
}

/** +0.96 in blue, −0.84 in orange. */
export function toSignedWord(value: number, diverged: string): Word {
  const text = formatWeight(value, diverged);
  return Number.isFinite(value) ? { text: value > 0 ? `+${text}` : text, sign: value } : { text };
}

/** 0.12 − 0.30 + 0.71 */
export function toTermText(values: readonly number[], diverged: string): string {
  return values
    .map((value, i) => {
      const text = formatWeight(value, diverged);
      if (i === 0) return text;
      return text.startsWith("−") ? `− ${text.slice(1)}` : `+ ${text}`;
    })
    .join(" ");
}
