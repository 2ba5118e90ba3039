/**
 * @file An answer that is written sign by sign and can be watched meanwhile: the best beginning after each step, and in
 * the end every sign with what it was chosen among. It knows neither engine nor clock.
 */
import type { Looks } from "#panels/results/pairs/looks.ts";
import { searchBeams, type Bounds, type Next, type Written } from "#data/beamSearch.ts";

export interface Translation {
  /** The signs of the text. */
  readonly source: readonly number[];
  /** The best answer so far. */
  readonly best: Written;
  /** All answers that were found, the best first; empty until it is done. */
  readonly answers: readonly Written[];
  /** Probabilities of all signs at each step of the best answer, its end included: `[steps, signs]`; null until it is done. */
  readonly steps: Float32Array | null;
  /** Where the network looked for the signs so far; null where it has no attention. */
  readonly looks: Looks | null;
}

export interface TranslatorOptions {
  readonly next: (source: readonly number[]) => Next;
  /** The probabilities at each step of a whole answer. */
  readonly reread: (source: readonly number[], answer: readonly number[]) => Promise<Float32Array | null>;
  /** Where the network looks while it writes the sign behind these. */
  readonly look: (source: readonly number[], written: readonly number[]) => Promise<Looks | null>;
  readonly bounds: Bounds;
}

export interface Translator {
  readonly latest: Translation | null;
  /** Answers when the translation is done; null where another one was begun, or the network could not be asked. */
  translate(source: readonly number[], width: number): Promise<Translation | null>;
  subscribe(listener: () => void): () => void;
}

export function createTranslator({ next, reread, look, bounds }: TranslatorOptions): Translator {
  const listeners = new Set<() => void>();
  let latest: Translation | null = null;
  let turn = 0;

  function show(translation: Translation): void {
    latest = translation;
    listeners.forEach((listener) => listener());
  }

  return {
    get latest() {
      return latest;
    },
    async translate(source, width) {
      const own = ++turn;
      const isOver = () => own !== turn;
      const ask = next(source);
      let looks: Looks | null = null;
      const answers = await searchBeams(
        async (prefixes) => {
          looks = await look(source, prefixes[0]!.signs);
          return isOver() ? null : ask(prefixes);
        },
        width,
        bounds,
        ([best]) => {
          if (best && !isOver()) show({ source, best, answers: [], steps: null, looks });
        },
      );
      const best = answers?.[0];
      if (!answers || !best || isOver()) return null;
      const [steps, all] = await Promise.all([reread(source, best.signs), look(source, best.signs)]);
      if (!steps || isOver()) return null;
      const translation = { source, best, answers, steps, looks: all };
      show(translation);
      return translation;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
