/** @file Time as the engine sees it, so that tests can hold the clock. */

export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Resolves after the messages that wait now have been heard: one turn of the event loop, without a timer's delay. */
  hop(): Promise<void>;
  /** Resolves after so many milliseconds, or when `wake` resolves. */
  sleep(ms: number, wake: Promise<void>): Promise<void>;
  close(): void;
}

/** The machine's clock. A message to oneself is the quickest way through the event loop: timers wait 1 to 4 ms. */
export function createClock(): Clock {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener("message", () => waiting.shift()?.());
  port1.start();
  return {
    now: () => performance.now(),
    hop: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      }),
    sleep: async (ms, wake) => {
      if (ms === Infinity) return wake;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const time = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([time, wake]);
      clearTimeout(timer);
    },
    close: () => port1.close(),
  };
}
