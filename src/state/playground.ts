/** @file One playground: its document, its run and its view, made together and ended together. Two fit on a page. */
import type { AccessDesk } from "#state/access.ts";
import type { Assignments } from "#state/assignments.ts";
import type { Document } from "#state/document.ts";
import type { Lessons } from "#state/lessons.ts";
import type { Live } from "#state/live.ts";
import type { Packs } from "#state/packs.ts";
import type { Preferences } from "#state/preferences.ts";
import type { Session } from "#state/session.ts";
import type { View } from "#state/view.ts";
import type { StoreApi } from "zustand/vanilla";

export interface Playground {
  readonly document: Document;
  readonly session: Session;
  readonly live: Live;
  readonly view: View;
  readonly preferences: StoreApi<Preferences>;
  readonly packs: Packs;
  readonly access: AccessDesk;
  readonly lessons: Lessons;
  readonly assignments: Assignments;
}
