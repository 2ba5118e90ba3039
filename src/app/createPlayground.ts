/** @file Makes a playground from what the browser offers: stored work, the address, a worker. */
import { serverFiles, openStorage, createStart, tick } from "#app/browser.ts";
import { followLessons } from "#app/followLessons.ts";
import { openPackShelf } from "#app/packShelf.ts";
import { openLink, unpackLink } from "#commands/openSaved.ts";
import { present } from "#commands/presentCommands.ts";
import { backends } from "#engine/protocol.ts";
import type { RunningWorker } from "#engine/startWorker.ts";
import { loadDataset } from "#data/loadDataset.ts";
import { detectLanguage } from "#i18n/languages.ts";
import { toLink } from "#model/link.ts";
import { isAssignmentLink } from "#model/assignment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { lessonIds } from "#lessons/lesson.ts";
import type { Problem } from "#model/problem.ts";
import { parseSharedLink, type SharedLink } from "#model/sharedLink.ts";
import { ok, type Result } from "#base/result.ts";
import { createAssignments } from "#state/assignments.ts";
import type { Access } from "#model/access.ts";
import { createAccess } from "#state/access.ts";
import { documentKey, readKept, startAutosave } from "#state/autosave.ts";
import { createDocument, type Document } from "#state/document.ts";
import { readKeptAssignment, readSolved } from "#state/keptAssignment.ts";
import { createPacks } from "#state/packs.ts";
import { createLessons } from "#state/lessons.ts";
import { createLive } from "#state/live.ts";
import { createInsights } from "#state/insights.ts";
import { createPictures } from "#state/pictures.ts";
import type { Scene } from "#state/scene.ts";
import type { Playground } from "#state/playground.ts";
import { createTraces } from "#state/traces.ts";
import { createPreferences, type Preferences } from "#state/preferences.ts";
import { startChoiceCheck } from "#state/choiceCheck.ts";
import { createSession } from "#state/createSession.ts";
import type { Session } from "#state/session.ts";
import { createView, keepFitting } from "#state/view.ts";
import { isSampled } from "#model/data.ts";

/** Below so many pixels a window is low. */
const lowWindow = 700;

/** What a frame in somebody's page begins with: it reads nothing that another one kept, and keeps nothing. */
interface Given {
  readonly link: SharedLink;
  readonly access: Access;
}

export function createPlayground(worker: RunningWorker, given: Given | null = null): Playground {
  const tab = given ? null : openStorage("sessionStorage");
  const local = given ? null : openStorage("localStorage");
  const parameters = new URLSearchParams(location.search);
  const preferences = createPreferences(
    local,
    { language: detectLanguage(null, navigator.languages), theme: "auto", shortcuts: true },
    readFixed(parameters),
  );

  const hash = location.hash.slice(1);
  const linked = given ? ok(given.link) : readLink();
  const kept = linked?.ok ? null : readKept(tab, local);
  const lessons = createLessons({
    tab,
    local,
    asked: parameters.get("lesson"),
    ids: lessonIds,
  });
  const experiment = linked?.ok ? linked.value.experiment : (kept?.experiment ?? defaultExperiment);
  const unpacked = linked?.ok ? unpackLink(linked.value) : null;
  const access = createAccess(given?.access);
  const document = createDocument(experiment, access.allows);
  const live = createLive();
  const view = createView();
  // The canvas of a network on pictures or sequences needs the room; its data is one press away.
  if (isSampled(experiment.data)) view.setState({ side: null });
  // A low window (a frame in a course page) has room for the canvas alone; the view of time is one press away.
  if (innerHeight < lowWindow) view.setState(({ time }) => ({ time: { ...time, open: false } }));
  if (parameters.get("present") === "1") present(view);
  keepFitting(view, document);
  const resumed = followLessons(
    { document, lessons, view },
    unpacked ? unpacked.run : (kept?.resumed ?? null),
  );
  const packs = createPacks(serverFiles, given ? null : openPackShelf());
  const session = createSession({
    document,
    live,
    startEngine: createStart(worker),
    load: async (data, onProgress) =>
      loadDataset(data, await packs.filesOf(data), (loaded, total) => onProgress(loaded / total)),
    backend: backends.find((backend) => backend === parameters.get("backend")) ?? null,
    resumed,
  });

  const assignments = createAssignments({
    document,
    session,
    live,
    access,
    solved: readSolved(local),
    isAwaited: kept !== null && readKeptAssignment(tab) !== null,
    resumed,
  });

  access.onRefused((control) => {
    // A drag is refused at every move; it is told once.
    const isTold = session.store
      .getState()
      .notices.some((one) => one.kind === "locked" && one.control === control);
    if (!isTold) session.notify({ kind: "locked", control });
  });
  if (linked && !linked.ok) {
    session.notify({ kind: "linkBroken", problem: linked.error, text: hash });
  }
  if (unpacked?.news) session.notify(unpacked.news);
  startAutosave({
    document,
    session,
    live,
    tab,
    local,
    isLent: () => lessons.store.getState().open !== null || assignments.isLent(),
    onFull: () => session.notify({ kind: "storageFull" }),
  });
  if (!given) tellOfOtherTabs(session, document);
  startChoiceCheck(session, document);
  const scene = () => toScene(session);
  createPictures({ scene, live, view, tick });
  createInsights({ scene, live, view, tick });
  createTraces({ scene, live, view, tick });
  window.addEventListener("hashchange", () => {
    const text = location.hash.slice(1);
    const next = readLink();
    if (next?.ok) void openLink({ session, view, access }, next.value);
    else if (next) session.notify({ kind: "linkBroken", problem: next.error, text });
  });
  return { document, session, live, view, preferences, packs, access, lessons, assignments };
}

/** Once: another tab changes what a new one would begin with. */
function tellOfOtherTabs(session: Session, document: Document): void {
  const listening = new AbortController();
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key !== documentKey || newValue === toLink(document.store.getState().experiment)) return;
    listening.abort();
    session.notify({ kind: "otherTab" });
  };
  window.addEventListener("storage", hear, { signal: listening.signal });
}

/** The experiment in the address, taken out of it so that a reload brings back the work and not the link. */
function readLink(): Result<SharedLink, Problem> | null {
  const text = location.hash.slice(1);
  if (text === "" || isAssignmentLink(text)) return null;
  history.replaceState(null, "", location.pathname + location.search);
  return parseSharedLink(text);
}

function readFixed(parameters: URLSearchParams): Partial<Preferences> {
  const language = parameters.has("lang") ? { language: detectLanguage(parameters.get("lang"), []) } : {};
  const theme = parameters.get("theme");
  return theme === "auto" || theme === "light" || theme === "dark" ? { ...language, theme } : language;
}

function toScene(session: Session): Scene | null {
  const engine = session.engine();
  const { run, dataset, network, plans, phase, version } = session.store.getState();
  if (!engine || !dataset || phase === "loading" || phase === "error") return null;
  return { engine, run, dataset, network, plans, version, playing: phase === "playing" };
}
