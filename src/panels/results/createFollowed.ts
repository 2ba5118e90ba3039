/** @file The newest answer to a question that is asked again whenever it, or the network, has changed. */

export interface Followed<A> {
  /** Null while there is none. */
  readonly latest: A | null;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}

export interface Question<A> {
  /** Another key: the answer may be another one. Null: there is nothing to ask now. */
  readonly key: () => string | null;
  /** Null where nobody could answer: it is asked again. */
  readonly ask: () => Promise<A | null>;
}

export interface Follower<A> extends Followed<A> {
  /** Asks one thing at a time, whenever `pace` lets it, until the function that it returns is called. */
  follow(question: () => Question<A>, pace: () => Promise<void>): () => void;
}

export function createFollowed<A>(): Follower<A> {
  const listeners = new Set<() => void>();
  let latest: A | null = null;
  let seen: string | null = null;

  async function run(
    question: () => Question<A>,
    pace: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      await pace();
      const { key, ask } = question();
      const now = key();
      if (signal.aborted || now === null || now === seen) continue;
      const answer = await ask();
      if (signal.aborted || answer === null) continue;
      seen = now;
      latest = answer;
      listeners.forEach((listener) => listener());
    }
  }

  return {
    get latest() {
      return latest;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow(question, pace) {
      const stopping = new AbortController();
      void run(question, pace, stopping.signal);
      return () => stopping.abort();
    },
  };
}
