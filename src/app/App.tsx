/** @file The full page: the bar, the regions as the window has room for them, and the sheets over it. */
import { useEffect, useRef } from "react";
import { PhoneMain } from "#app/PhoneMain.tsx";
import { WideMain } from "#app/WideMain.tsx";
import { TextProvider } from "#i18n/TextContext.tsx";
import { About } from "#panels/About.tsx";
import { Announcer } from "#panels/Announcer.tsx";
import { PackDesk } from "#panels/data/PackDesk.tsx";
import { Notices } from "#panels/Notices.tsx";
import { Shortcuts } from "#panels/Shortcuts.tsx";
import { TopBar } from "#panels/TopBar.tsx";
import { TrainingSettings } from "#panels/TrainingSettings.tsx";
import { useLayout } from "#panels/useLayout.ts";
import { usePreferences, useView } from "#state/PlaygroundContext.tsx";
import "./App.css";

export function App() {
  const language = usePreferences((preferences) => preferences.language);
  return (
    <TextProvider lang={language}>
      <Page />
    </TextProvider>
  );
}

function Page() {
  const layout = useLayout();
  const page = useRef<HTMLDivElement>(null);
  const request = useView((view) => view.focusRequest);
  useEffect(() => {
    if (request) page.current?.querySelector<HTMLElement>(`[data-region="${request.tab}"]`)?.focus();
  }, [request]);
  return (
    <div className={`page page-${layout}`} ref={page}>
      {layout !== "compact" && <TopBar layout={layout} />}
      {layout === "phone" ? <PhoneMain /> : <WideMain layout={layout} />}
      <Notices />
      <Announcer />
      <TrainingSettings />
      <Shortcuts />
      <About />
      <PackDesk />
    </div>
  );
}
