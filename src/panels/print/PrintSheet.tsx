/**
 * @file A sheet of paper: always light, one column, without anything to press. It stands beside the page, out of sight, is
 * printed as soon as its charts are drawn, and then goes. Reports and handouts are made of it.
 */
import { useEffect, useEffectEvent, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useText } from "#i18n/TextContext.tsx";
import { toLanguageTag } from "#i18n/languages.ts";
import { drawing } from "#state/useChart.ts";
import "./PrintSheet.css";

interface PrintSheetProps {
  readonly title: string;
  /** Under the title: a date, a name, where it is from. */
  readonly about: ReactNode;
  readonly children: ReactNode;
  /** It was printed, or the person thought better of it. */
  readonly onEnd: () => void;
}

export function PrintSheet({ title, about, children, onEnd }: PrintSheetProps) {
  const { lang } = useText();
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    let isGone = false;
    const stop = () => end();
    window.addEventListener("afterprint", stop);
    void whenDrawn().then(() => isGone || window.print());
    return () => {
      isGone = true;
      window.removeEventListener("afterprint", stop);
    };
  }, []);
  return createPortal(
    <article className="print-sheet unscaled" data-theme="light" lang={toLanguageTag(lang)}>
      <header>
        <h1>{title}</h1>
        <p>{about}</p>
      </header>
      {children}
    </article>,
    document.body,
  );
}

/** A part of a sheet; what belongs together is not torn apart at the end of a page. */
export function PrintSection({
  title,
  whole = false,
  children,
}: {
  readonly title: string;
  readonly whole?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={whole ? "print-section print-whole" : "print-section"}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Typefaces are there, and every chart has drawn what it was asked for. */
async function whenDrawn(): Promise<void> {
  await document.fonts.ready;
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  await frame();
  while (drawing.isWaiting()) await frame();
}
