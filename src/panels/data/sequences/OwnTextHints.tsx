import { maxTextBytes, minCharacters } from "#data/layouts/text.ts";
import { useText } from "#i18n/TextContext.tsx";
import { specialSigns } from "#model/sequenceData.ts";
import { createTextData } from "#model/sequencePresets.ts";
import { fitNetwork } from "#panels/data/fitNetwork.ts";
import {
  emptyDraft,
  minLines,
  toMegabytes,
  toOtherAlphabet,
  usualAlphabet,
  type TextLook,
} from "#panels/data/sequences/ownText.ts";
import type { Obstacle, OwnTextDesk } from "#panels/data/sequences/useOwnText.ts";
import { usePlayground } from "#state/PlaygroundContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";
import { formatCount, formatTick } from "#viz/formatNumber.ts";

interface OwnTextHintsProps {
  readonly desk: OwnTextDesk;
  readonly look: TextLook;
  readonly onClose: () => void;
}

/** What is wrong with the text, or may surprise, each with its ways out. */
export function OwnTextHints({ desk, look, onClose }: OwnTextHintsProps) {
  const { obstacle } = desk;
  /** Before anything was brought along, that nothing is there goes without saying. */
  const isUntouched = look.fault?.kind === "empty" && desk.draft === emptyDraft;
  return (
    <div role="alert">
      {obstacle ? (
        <Hindrance desk={desk} obstacle={obstacle} />
      ) : isUntouched ? null : look.fault ? (
        <Fault desk={desk} fault={look.fault} onClose={onClose} />
      ) : (
        <LargeAlphabet desk={desk} look={look} />
      )}
    </div>
  );
}

function Hindrance({ desk, obstacle }: { readonly desk: OwnTextDesk; readonly obstacle: Obstacle }) {
  const { t } = useText();
  const max = toMegabytes(maxTextBytes);
  if (obstacle.kind === "large") {
    return (
      <Bubble
        title={t("own.large")}
        fix={{ label: t("own.large.fix", { max }), onPress: obstacle.takeFirst }}
      >
        {t("own.large.why", { got: formatCount(obstacle.megabytes), max })}
      </Bubble>
    );
  }
  if (obstacle.kind === "binary") {
    return (
      <Bubble
        title={t("own.binary", { file: obstacle.name })}
        fix={{ label: t("own.leaveFile"), onPress: () => desk.change({}) }}
      >
        {t("own.binary.why")}
      </Bubble>
    );
  }
  const [best, other] = obstacle.readings.map((reading) => {
    const encoding = t(`encoding.${reading.encoding}`);
    return {
      begins: `${t("own.foreign.why", { encoding })} “${reading.text.trimStart().slice(0, 24)}…”`,
      choice: {
        label: t("own.foreign.fix", { encoding }),
        onPress: () => desk.take(reading, obstacle.name),
      },
    };
  });
  return (
    <Bubble title={t("own.foreign")} fix={best?.choice} alternative={other?.choice}>
      <p>{best?.begins}</p>
      {other && <p>{other.begins}</p>}
    </Bubble>
  );
}

interface FaultProps {
  readonly desk: OwnTextDesk;
  readonly fault: NonNullable<TextLook["fault"]>;
  readonly onClose: () => void;
}

/** Texts to learn from where one's own does not do. */
const readySets = { "english-books": "own.ready.book", "tang-poems": "own.ready.poems" } as const;

function Fault({ desk, fault, onClose }: FaultProps) {
  const { t, lang } = useText();
  const { document } = usePlayground();
  if (fault.kind === "fewLines") {
    return (
      <Bubble
        title={t("own.fewLines")}
        fix={{ label: t("own.fewLines.fix"), onPress: () => desk.change({ unit: "character" }) }}
      >
        {t("own.fewLines.why", { count: fault.count, min: minLines })}
      </Bubble>
    );
  }
  const toChoice = (set: keyof typeof readySets) => ({
    label: t(readySets[set]),
    onPress: () => {
      document.edit((experiment) => fitNetwork(experiment, createTextData(set)));
      onClose();
    },
  });
  const english = toChoice("english-books");
  const chinese = toChoice("tang-poems");
  const [fix, alternative] = lang === "zh" ? [chinese, english] : [english, chinese];
  const why =
    fault.kind === "short"
      ? t("own.short.why", { count: fault.count, min: minCharacters })
      : t(`own.${fault.kind}.why`);
  return (
    <Bubble title={t(`own.${fault.kind}`)} fix={fix} alternative={alternative}>
      {why}
    </Bubble>
  );
}

/** No fault: the network learns, but does not see all of the text. */
function LargeAlphabet({ desk, look }: { readonly desk: OwnTextDesk; readonly look: TextLook }) {
  const { t } = useText();
  const other = toOtherAlphabet(desk.draft, look.census);
  if (other === null) return null;
  const isMore = other > usualAlphabet;
  return (
    <Bubble
      title={t("own.manySigns")}
      fix={{
        label: t(isMore ? "own.manySigns.fix" : "own.manySigns.few", { count: formatCount(other) }),
        onPress: () => desk.change({ alphabet: other }),
      }}
    >
      {t("own.manySigns.why", {
        distinct: formatCount(look.census.codePoints.length),
        kept: formatCount(Math.min(look.census.codePoints.length, desk.draft.alphabet - specialSigns)),
        percent: formatTick(Number((100 * look.otherShare).toPrecision(2))),
      })}
    </Bubble>
  );
}
