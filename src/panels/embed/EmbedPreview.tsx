import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useText } from "#i18n/TextContext.tsx";
import type { EmbedQuery } from "#model/embedQuery.ts";
import { toFrameAddress, type EmbedSize } from "#panels/embed/embedCode.ts";

interface EmbedPreviewProps {
  readonly asked: EmbedQuery;
  readonly base: string;
  readonly size: EmbedSize;
}

/** A change is shown once it has rested for a moment: each of them is another page. */
const restMs = 400;
/** Of its place, above and below. */
const borders = 2;

/** The frame as a course page would show it; made smaller where it would not fit. */
export function EmbedPreview({ asked, base, size }: EmbedPreviewProps) {
  const { t } = useText();
  const address = toFrameAddress({ asked, base });
  const [shown, setShown] = useState(address);
  useEffect(() => {
    const timer = setTimeout(() => setShown(address), restMs);
    return () => clearTimeout(timer);
  }, [address]);
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const sizes = new ResizeObserver(([entry]) => setRoom(entry!.contentRect.width));
    sizes.observe(place.current!);
    return () => sizes.disconnect();
  }, []);
  const scale = room === 0 || size.width === null ? 1 : Math.min(1, room / size.width);
  return (
    <div className="embed-preview" ref={place} style={{ height: size.height * scale + borders }}>
      {/* It is this very page: a sandbox would only need a server that allows for one. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        key={shown}
        src={shown}
        title={t("embed.preview")}
        width={size.width ?? "100%"}
        height={size.height}
        style={{ transform: `scale(${scale})` }}
      />
    </div>
  );
}
