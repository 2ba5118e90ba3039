import type { ScriptApi } from "#commands/scriptApi.ts";

declare global {
  interface Window {
    /** The playground on this page, for scripts; see `docs/embed.md`. */
    layerloom: ScriptApi;
  }
}
