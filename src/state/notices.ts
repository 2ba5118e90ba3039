import type { StoreApi } from "zustand/vanilla";
import type { News, SessionState } from "#state/sessionState.ts";

/** News on the page: the latest of each kind, until it is dismissed. */
export function createNotices(store: StoreApi<SessionState>) {
  let count = 0;
  return {
    notify(news: News): void {
      const others = store.getState().notices.filter((other) => other.kind !== news.kind);
      store.setState({ notices: [...others, { ...news, id: ++count }] });
    },
    dismiss(id: number): void {
      store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
    },
  };
}
