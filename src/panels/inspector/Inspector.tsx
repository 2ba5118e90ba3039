/**
 * @file The drawer under the canvas: all there is to see of the one selected layer. It arrives when a layer is first
 * selected, so that the page itself stays small.
 */
import { lazy, Suspense } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { useInspected } from "#panels/inspector/useInspected.ts";

const Drawer = lazy(async () => {
  const part = await import("#panels/inspector/Drawer.tsx").catch(() => null);
  return { default: part?.Drawer ?? Missing };
});

/** Nothing, unless exactly one layer is selected. */
export function Inspector() {
  const inspected = useInspected();
  return (
    inspected && (
      <Suspense fallback={null}>
        <Drawer key={inspected.layer.id} inspected={inspected} />
      </Suspense>
    )
  );
}

function Missing() {
  const { t } = useText();
  return (
    <p role="alert" style={{ padding: "20px 28px" }}>
      {t("inspector.missing")}
    </p>
  );
}
