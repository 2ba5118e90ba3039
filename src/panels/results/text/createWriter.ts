/**
 * @file A text that goes on by itself: it asks for the probabilities of the next sign, shows them, draws one, and asks
 * again. It knows neither engine nor clock; `pace` says when it may go on.
 */
import type { Boldness } from "#data/drawSign.ts";
import type { Alphabet } from "#data/sequenceDataset.ts";
import { drawNext, toCandidates, type Candidates, type Sign } from "#panels/results/text/writing.ts";

/** What is to be written. */
export interface Commission {
  readonly given: readonly Sign[];
  /** Ends the text and is no part of it; null: only its length ends it. */
  readonly end: number | null;
  /** Signs of the whole, at most. */
  readonly most: number;
  readonly boldness: Boldness;
  readonly seed: number;
  readonly alphabet: Alphabet;
}

export interface WrittenState {
  readonly signs: readonly Sign[];
  /** For the sign that comes next; null while the network has not answered, or when no more are written. */
  readonly next: Candidates | null;
}

/** begin: before the first draw; sign: before each further one; end: before the same is written anew; again: the network could not be asked. */
export type Pause = "begin" | "sign" | "end" | "again";

export interface Writer {
  readonly state: WrittenState;
  /** Begins another text. */
  write(commission: Commission): void;
  subscribe(listener: () => void): () => void;
  /** Ends what is being written. */
  destroy(): void;
}

const blank: WrittenState = { signs: [], next: null };

/** `ask` gives the probabilities of the sign after these, null while it cannot. When a text is done it is written anew, as often as `pace` lets it; `isOver` tells it that nobody waits any more. */
export function createWriter(
  ask: (signs: readonly Sign[]) => Promise<ArrayLike<number> | null>,
  pace: (pause: Pause, isOver: () => boolean) => Promise<void>,
): Writer {
  const listeners = new Set<() => void>();
  let state = blank;
  let turn = 0;

  function show(next: WrittenState): void {
    state = next;
    listeners.forEach((listener) => listener());
  }

  async function write(commission: Commission): Promise<void> {
    const own = ++turn;
    const isOver = () => own !== turn;
    while (!isOver()) {
      await writeOnce(commission, isOver);
      if (!isOver()) await pace("end", isOver);
    }
  }

  async function writeOnce(commission: Commission, isOver: () => boolean): Promise<void> {
    const { given, end, most, boldness, seed, alphabet } = commission;
    let signs = given;
    show({ signs, next: null });
    while (signs.length < most) {
      const probabilities = await ask(signs);
      if (isOver()) return;
      if (!probabilities) {
        await pace("again", isOver);
        if (isOver()) return;
        continue;
      }
      show({ signs, next: toCandidates(probabilities, boldness) });
      await pace(signs === given ? "begin" : "sign", isOver);
      if (isOver()) return;
      const next = drawNext(probabilities, boldness, { seed, place: signs.length, alphabet });
      if (!next || next.sign === end) return;
      signs = signs.concat(next);
      show({ signs, next: null });
    }
  }

  return {
    get state() {
      return state;
    },
    write: (commission) => void write(commission),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      turn++;
    },
  };
}
