import type { Alphabet } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { WrittenState, Writer } from "#panels/results/text/createWriter.ts";
import { useSignNames } from "#panels/results/text/useSignNames.ts";
import { toMarked } from "#panels/results/text/WrittenView.tsx";
import { shownCandidates, type Candidates } from "#panels/results/text/writing.ts";
import { FollowedText } from "#panels/results/FollowedText.tsx";
import { useChart } from "#state/useChart.ts";
import { createNextSigns } from "#viz/nextSigns.ts";

interface NextViewProps {
  readonly writer: Writer;
  readonly alphabet: Alphabet;
  readonly marked: number | null;
}

/** What the marked sign was drawn from; before the first draw, what it will be drawn from. */
export function NextView({ writer, alphabet, marked }: NextViewProps) {
  const { t } = useText();
  const nameOf = useSignNames();
  const ref = useChart({
    create: createNextSigns,
    draw(chart) {
      const { among } = toShown(writer.state, marked);
      chart.update({
        label: t("writing.next.label"),
        signs: (among?.signs ?? []).map(({ sign, share }) => ({ text: alphabet.signs[sign] ?? "", share })),
        drawn: among?.drawn ?? null,
        rows: shownCandidates,
        words: { drawn: t("writing.next.drawn"), nameOf },
      });
    },
    subscribe: (redraw) => writer.subscribe(redraw),
  });
  const readAfter = () => {
    const { before } = toShown(writer.state, marked);
    return before === "" ? "" : t("writing.next.after", { text: before });
  };
  return (
    <div className="writing-next">
      <div className="head">
        <h2 className="h">{t("writing.next")}</h2>
        <FollowedText className="cap writing-after" follow={writer} read={readAfter} />
      </div>
      <div ref={ref} />
    </div>
  );
}

/** So many signs of the text before are told. */
const toldSigns = 8;

function toShown(
  { signs, next }: WrittenState,
  marked: number | null,
): { readonly among: Candidates | null; readonly before: string } {
  const at = toMarked(signs, marked);
  const sign = at === null ? null : signs[at];
  const end = sign?.drawn ? at! : signs.length;
  const before = signs.slice(Math.max(0, end - toldSigns), end).map(({ text }) => text);
  return { among: sign?.drawn?.among ?? next, before: before.join("").replaceAll("\n", "↵") };
}
