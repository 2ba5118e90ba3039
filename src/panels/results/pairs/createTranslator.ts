/**
 * @file An answer that is written sign by sign and can be watched meanwhile: the best beginning after each step, and in
 * the end every sign with what it was chosen among. It knows neither engine nor clock.
 */
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
}

export interface TranslatorOptions {
  readonly next: (source: readonly number[]) => Next;
  /** The probabilities at each step of a whole answer. */
  readonly reread: (source: readonly number[], answer: readonly number[]) => Promise<Float32Array | null>;
  readonly bounds: Bounds;
}

export interface Translator {
  readonly latest: Translation | null;
  /** Answers when the translation is done; null where another one was begun, or the network could not be asked. */
  translate(source: readonly number[], width: number): Promise<Translation | null>;
  subscribe(listener: () => void): () => void;
}

export function createTranslator({ next, reread, bounds }: TranslatorOptions): Translator {
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
      const answers = await searchBeams(
        async (prefixes) => (isOver() ? null : ask(prefixes)),
        width,
        bounds,
        ([best]) => {
          if (best && !isOver()) show({ source, best, answers: [], steps: null });
        },
      );
      const best = answers?.[0];
      const steps = best && !isOver() ? await reread(source, best.signs) : null;
      if (!answers || !best || !steps || isOver()) return null;
      const translation = { source, best, answers, steps };
      show(translation);
      return translation;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
