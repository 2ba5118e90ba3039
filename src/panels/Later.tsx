/** @file Parts of the page that arrive when they are first shown, so that the page itself stays small. */
import { lazy, Suspense, useState, type ComponentType, type ReactNode } from "react";
import { loadLaterMessages } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useView } from "#state/PlaygroundContext.tsx";
import type { Sheet } from "#state/view.ts";
import "./Later.css";

/** The component that `load` brings; a sentence in its place where it does not arrive. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = lazy(async () => {
    const part = Promise.all([load(), loadLaterMessages()]).then(([component]) => component);
    return { default: await part.catch((): ComponentType<P> => Missing) };
  });
  return function Later(props: P) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Shows nothing before the sheet is opened for the first time; then it stays, so that it can give the focus back. */
export function LaterSheet({
  name,
  children,
}: {
  readonly name: NonNullable<Sheet>;
  readonly children: ReactNode;
}) {
  const isOpen = useView(({ sheet }) => sheet === name);
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen ? children : null;
}

function Missing() {
  const { t } = useText();
  return (
    <p role="alert" className="later-missing">
      {t("app.partMissing")}
    </p>
  );
}
