/** @file The regions side by side. What has no column of its own lies over the canvas while it is open. */
import { NetworkView, Palette, TimePanel } from "#app/laterParts.ts";
import { DataPanel } from "#panels/DataPanel.tsx";
import { Done } from "#panels/Done.tsx";
import { Footer } from "#panels/Footer.tsx";
import { Inspector } from "#panels/inspector/Inspector.tsx";
import { Rail } from "#panels/Rail.tsx";
import { Recipe } from "#panels/Recipe.tsx";
import { ResultsPanel } from "#panels/ResultsPanel.tsx";
import { SidePanel } from "#panels/SidePanel.tsx";
import { Trouble } from "#panels/Trouble.tsx";
import { useInspectedId } from "#panels/useInspectedId.ts";
import type { Layout } from "#panels/useLayout.ts";
import { useAssignments, useExperiment, useLessons, useView } from "#state/PlaygroundContext.tsx";
import { isSampled } from "#model/data.ts";
import { PlainTokens } from "#ui/Token.tsx";

export function WideMain({ layout }: { readonly layout: Exclude<Layout, "phone"> }) {
  const isWide = useExperiment(({ data }) => isSampled(data));
  const hasLesson = useLessons(({ open }) => open !== null);
  const hasTask = useAssignments(({ open }) => open !== null);
  const isPresented = useView(({ present }) => present !== null);
  const hasRail =
    !isPresented && (layout === "folded" || (layout === "wide" && (isWide || hasLesson || hasTask)));
  return (
    <>
      <main className={isWide ? "page-main page-main-samples" : "page-main"}>
        {hasRail && <Rail layout={layout} />}
        {!isPresented && <LeftPanel layout={layout} hasRail={hasRail} />}
        <div className="page-center">
          <div className="page-canvas">
            {layout !== "compact" && (
              <PlainTokens value={isPresented}>
                <Recipe />
              </PlainTokens>
            )}
            <Trouble />
            <Done />
            <NetworkView />
          </div>
          {isWide && layout !== "compact" && <TimePanel />}
          {!isPresented && <InspectorDrawer />}
        </div>
        <ResultsPanel />
      </main>
      {layout === "compact" && <Footer />}
    </>
  );
}

interface LeftPanelProps {
  readonly layout: Exclude<Layout, "phone">;
  readonly hasRail: boolean;
}

/** Beside a rail it is opened and closed there; without one the data stands open, and the palette takes its place. */
function LeftPanel({ layout, hasRail }: LeftPanelProps) {
  const side = useView((view) => view.side);
  if (side === "layers") {
    const isDocked = layout === "wide";
    return (
      <SidePanel look={isDocked ? "docked" : "over"} closable={!isDocked || !hasRail}>
        <Palette />
      </SidePanel>
    );
  }
  if (layout !== "wide" || (hasRail && side === null)) return null;
  return <DataPanel />;
}

/** Stands under the canvas while exactly one layer is selected. */
function InspectorDrawer() {
  const inspected = useInspectedId();
  return (
    inspected && (
      <div className="page-inspector">
        <Inspector />
      </div>
    )
  );
}
