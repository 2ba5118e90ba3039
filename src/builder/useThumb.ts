/** @file A live picture on a card: drawn with the pictures of the moment, and only while the card is in view. */
import type { RefCallback } from "react";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import type { SamplePictures } from "#state/scene.ts";
import { useChart, type Chart } from "#state/useChart.ts";

interface Thumb<C extends Chart> {
  readonly create: (host: HTMLElement) => C;
  /** Null until the engine has answered. */
  readonly draw: (chart: C, pictures: SamplePictures | null) => void;
}

export function useThumb<C extends Chart>({ create, draw }: Thumb<C>): RefCallback<HTMLElement> {
  const { live } = usePlayground();
  return useChart({
    create: (host) => {
      const chart = create(host);
      const sight = watchSight(host);
      return {
        chart,
        sight,
        destroy() {
          sight.end();
          chart.destroy();
        },
      };
    },
    draw: ({ chart, sight }) => {
      const { pictures } = live;
      if (sight.isSeen()) draw(chart, pictures?.kind === "sample" ? pictures : null);
    },
    subscribe: (redraw) => live.subscribe("pictures", redraw),
  });
}

/** Pictures come again and again, so that what comes into view is drawn with the next ones. */
function watchSight(host: HTMLElement): { isSeen(): boolean; end(): void } {
  let seen = true;
  const observer = new IntersectionObserver((entries) => {
    seen = entries.at(-1)?.isIntersecting ?? seen;
  });
  observer.observe(host);
  return { isSeen: () => seen, end: () => observer.disconnect() };
}
