import type { SeriesFault, SeriesRepair } from "#data/series.ts";
import { seriesLimits, toMegabytes } from "#data/series.ts";
import type { OwnSeriesDraft } from "#panels/data/sequences/useOwnSeries.ts";
import { useText } from "#i18n/TextContext.tsx";
import { Bubble } from "#ui/Bubble.tsx";
import { Button } from "#ui/Button.tsx";
import { formatCount } from "#viz/formatNumber.ts";

interface SeriesFaultsProps {
  readonly faults: readonly SeriesFault[];
  readonly onRepair: (repairs: readonly SeriesRepair[]) => void;
  /** Takes a series that is there already, where nothing of this one can be used. */
  readonly onReady: () => void;
}

/** What is in the way of learning from a series, each fault with its place and the press that mends it. */
export function SeriesFaults({ faults, onRepair, onReady }: SeriesFaultsProps) {
  const { t } = useText();
  const repairs = faults.flatMap(({ repair }) => (repair ? [repair] : []));
  return (
    <>
      {faults.map(({ code, line, column, count, got, repair }) => {
        const values = {
          line: line ?? 1,
          column: column ?? "–",
          count: formatCount(count),
          got: got || "–",
          max: formatCount(toLimit(code)),
        };
        const fix = repair
          ? { label: t(`series.repair.${repair.kind}`), onPress: () => onRepair([repair]) }
          : { label: t("series.own.ready"), onPress: onReady };
        return (
          <Bubble key={`${code} ${column ?? ""}`} title={t(`series.fault.${code}.title`, values)} fix={fix}>
            {t(`series.fault.${code}.why`, values)}
          </Bubble>
        );
      })}
      {repairs.length > 1 && (
        <Button className="series-repair-all" onClick={() => onRepair(repairs)}>
          {t("series.own.repairAll")}
        </Button>
      )}
    </>
  );
}

/** A file that cannot be read at all. */
export function UnreadFile({ draft }: { readonly draft: OwnSeriesDraft }) {
  const { t } = useText();
  const { obstacle } = draft;
  if (!obstacle) return null;
  const fix = { label: t("own.leaveFile"), onPress: draft.leaveFile };
  const limit = { count: obstacle.megabytes, max: toLimit("tooLarge") };
  const [title, why] =
    obstacle.kind === "tooLarge"
      ? [t("series.fault.tooLarge.title"), t("series.fault.tooLarge.why", limit)]
      : [t("series.own.binary", { file: obstacle.name }), t("series.own.binary.why")];
  return (
    <Bubble title={title} fix={fix}>
      {why}
    </Bubble>
  );
}

function toLimit(code: SeriesFault["code"]): number {
  if (code === "tooLarge") return toMegabytes(seriesLimits.characters);
  if (code === "tooManyColumns") return seriesLimits.columns;
  return code === "tooManyRows" ? seriesLimits.rows : seriesLimits.fewestRows;
}
