/** @file For tests: puts an element on an otherwise empty page, and takes it away after the test. */
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { onTestFinished } from "vitest";
import "./base.css";

export function render(element: ReactNode) {
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  flushSync(() => root.render(element));
  onTestFinished(() => {
    flushSync(() => root.unmount());
    host.remove();
  });
}
