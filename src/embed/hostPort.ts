/** @file The line to the page that holds the frame: calls in, answers and events out, and nobody else on it. */
import { createRateLimit, parseCall, protocol, type Call } from "#embed/messages.ts";

export interface HostPort {
  send(event: string, data: unknown): void;
}

interface HostPortOptions {
  readonly self: Pick<Window, "addEventListener">;
  readonly host: Pick<Window, "postMessage">;
  /** The only origin that is heard and told anything; null: that of whichever page holds the frame. */
  readonly origin: string | null;
  readonly now: () => number;
  readonly answer: (call: Call) => Promise<unknown>;
}

const mostWaiting = 64;

export function createHostPort({ self, host, origin, now, answer }: HostPortOptions): HostPort {
  const limit = createRateLimit(now);
  let waiting = 0;
  const post = (message: object) => host.postMessage({ layerloom: protocol, ...message }, origin ?? "*");
  const refuse = (id: Call["id"], code: string, message: string) => post({ id, error: { code, message } });

  async function take(call: Call): Promise<void> {
    waiting++;
    try {
      post({ id: call.id, result: await answer(call) });
    } catch (error) {
      const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
      refuse(call.id, typeof code === "string" ? code : "run.failed", String(message ?? error));
    } finally {
      waiting--;
    }
  }

  self.addEventListener("message", (event) => {
    if (event.source !== host || (origin !== null && event.origin !== origin)) return;
    // Counted before anything is looked at, so that a flood costs next to nothing.
    const verdict = limit();
    if (verdict === "drop") return;
    const call = parseCall(event.data);
    if (!call) return;
    if (verdict === "tell" || waiting >= mostWaiting) refuse(call.id, "busy", "too many calls at once");
    else if ("tooLarge" in call) refuse(call.id, "argument", "the arguments are too large");
    else void take(call);
  });

  return { send: (event, data) => post({ event, data }) };
}
