/** @file For tests: all languages are there before the first line of a test, as the one shown is on a page. */
import { languages } from "#i18n/languages.ts";
import { loadLaterMessages, loadMessages } from "#i18n/messages.ts";

await Promise.all(languages.map(({ id }) => loadMessages(id)));
await loadLaterMessages();
