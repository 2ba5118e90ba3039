import { createTextLine } from "#panels/LiveText.tsx";
import type { Followed } from "#panels/results/createFollowed.ts";
import { useChart } from "#state/useChart.ts";

interface FollowedTextProps {
  readonly follow: Pick<Followed<unknown>, "subscribe">;
  readonly read: () => string;
  readonly className?: string;
}

/** Words that follow an answer of the network, written past React. */
export function FollowedText({ follow, read, className }: FollowedTextProps) {
  const ref = useChart({
    create: createTextLine,
    draw: (line) => line.write(read()),
    subscribe: (redraw) => follow.subscribe(redraw),
  });
  return <span ref={ref} className={className} />;
}
