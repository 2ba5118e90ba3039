/** @file The full page: the bar, the regions as the window has room for them, and the sheets over it. */
import { useEffect, useRef } from "react";
import { PhoneMain } from "#app/PhoneMain.tsx";
import { WideMain } from "#app/WideMain.tsx";
import { TextProvider } from "#i18n/TextContext.tsx";
import { Announcer } from "#panels/Announcer.tsx";
import { PackDesk } from "#panels/data/PackDesk.tsx";
import { later, LaterSheet } from "#panels/Later.tsx";
import { Notices } from "#panels/Notices.tsx";
import { TopBar } from "#panels/TopBar.tsx";
import { useLayout } from "#panels/useLayout.ts";
import { useAssignments, useLessons, usePreferences, useView } from "#state/PlaygroundContext.tsx";
import "./App.css";

const LessonPanel = later(async () => (await import("#lessons/LessonPanel.tsx")).LessonPanel);
const Presenting = later(async () => (await import("#panels/present/Presenting.tsx")).Presenting);
const Handout = later(async () => (await import("#app/Handout.tsx")).Handout);
const Report = later(async () => (await import("#panels/print/Report.tsx")).Report);
const TaskPanel = later(async () => (await import("#panels/tasks/TaskPanel.tsx")).TaskPanel);

const sheets = [
  ["settings", later(async () => (await import("#panels/TrainingSettings.tsx")).TrainingSettings)],
  ["shortcuts", later(async () => (await import("#panels/Shortcuts.tsx")).Shortcuts)],
  ["lessons", later(async () => (await import("#lessons/LessonList.tsx")).LessonList)],
  ["tasks", later(async () => (await import("#panels/tasks/TaskList.tsx")).TaskList)],
  ["taskMaker", later(async () => (await import("#panels/tasks/TaskMaker.tsx")).TaskMaker)],
  ["taskCodes", later(async () => (await import("#panels/tasks/TaskCodes.tsx")).TaskCodes)],
  ["about", later(async () => (await import("#panels/About.tsx")).About)],
  ["share", later(async () => (await import("#panels/share/ShareSheet.tsx")).ShareSheet)],
  ["gallery", later(async () => (await import("#panels/share/GallerySheet.tsx")).GallerySheet)],
  ["embed", later(async () => (await import("#panels/embed/EmbedSheet.tsx")).EmbedSheet)],
  ["save", later(async () => (await import("#panels/save/SavePictures.tsx")).SavePictures)],
] as const;

export function App() {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <TextProvider lang={language}>
      <Page />
    </TextProvider>
  );
}

function Page() {
  const hasLesson = useLessons(({ open }) => open !== null);
  const hasTask = useAssignments(({ open }) => open !== null);
  const { layout: room, lesson } = useLayout(hasLesson || hasTask);
  const present = useView((view) => view.present);
  const isPresented = present !== null;
  const layout = isPresented && room !== "wide" ? "folded" : room;
  const paper = useView((view) => view.paper);
  const page = useRef<HTMLDivElement>(null);
  const request = useView((view) => view.focusRequest);
  useEffect(() => {
    if (request) page.current?.querySelector<HTMLElement>(`[data-region="${request.tab}"]`)?.focus();
  }, [request]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-present", isPresented);
  }, [isPresented]);
  return (
    <div
      className={`page page-${layout} ${hasLesson || hasTask ? `page-lesson-${isPresented ? "column" : lesson}` : ""} ${isPresented ? "page-present" : ""}`}
      ref={page}
    >
      {isPresented ? <Presenting /> : layout !== "compact" && <TopBar layout={layout} />}
      {hasLesson && <LessonPanel />}
      {hasTask && <TaskPanel />}
      {layout === "phone" ? <PhoneMain /> : <WideMain layout={layout} />}
      <Notices />
      <Announcer />
      {sheets.map(([name, Content]) => (
        <LaterSheet key={name} name={name}>
          <Content />
        </LaterSheet>
      ))}
      {paper === "report" && <Report />}
      {paper === "handout" && <Handout />}
      <PackDesk />
    </div>
  );
}
