import type { SeriesDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LiveText } from "#panels/LiveText.tsx";
import { toBaselineIds, type Method, type MethodScore } from "#panels/results/series/methods.ts";
import type { Forecast } from "#panels/results/series/useForecast.ts";
import { toVerdict } from "#panels/results/series/verdict.ts";
import { Checkbox } from "#ui/Checkbox.tsx";
import { formatLoss, formatPercent } from "#viz/formatNumber.ts";

interface ForecastScoresProps {
  readonly dataset: SeriesDataset;
  readonly forecast: Forecast;
  readonly ahead: number;
  readonly shown: ReadonlySet<Method>;
  readonly onShow: (shown: ReadonlySet<Method>) => void;
}

const columns = [
  { key: "rmse", of: ({ stepwise }: MethodScore) => stepwise?.rmse },
  { key: "mae", of: ({ stepwise }: MethodScore) => stepwise?.mae },
  { key: "alone", of: ({ alone }: MethodScore) => alone?.rmse },
] as const;

/** The errors of the network beside those of forecasts that need no network, and what that means. */
export function ForecastScores({ dataset, forecast, ahead, shown, onShow }: ForecastScoresProps) {
  const { t } = useText();
  const methods: readonly Method[] = ["network", ...toBaselineIds(dataset)];
  const names = {
    network: t("forecast.network"),
    last: t("forecast.last.full"),
    season: t("forecast.season.full", { period: dataset.period }),
    average: t("forecast.average.full", { window: dataset.window }),
  };
  const toggle = (method: Method) => (isShown: boolean) => {
    const next = new Set(shown);
    if (isShown) next.add(method);
    else next.delete(method);
    onShow(next);
  };
  const toText = (method: Method, of: (score: MethodScore) => number | undefined) => {
    const score = forecast.read().scores.find((one) => one.method === method);
    const error = score && of(score);
    return error === undefined ? "–" : formatLoss(error, t("results.diverged"));
  };
  return (
    <>
      <table className="forecast-scores num">
        <caption className="cap">{t("forecast.scores", { column: dataset.column, ahead })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("forecast.shown")}</th>
            {columns.map(({ key }) => (
              <th key={key} scope="col" title={t(`forecast.${key}.about`)}>
                {t(`forecast.${key}.error`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {methods.map((method) => (
            <tr key={method}>
              <th scope="row">
                <Checkbox label={names[method]} checked={shown.has(method)} onChange={toggle(method)} />
              </th>
              {columns.map(({ key, of }) => (
                <td key={key}>
                  <LiveText topic="prediction" follow={forecast.subscribe} read={() => toText(method, of)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Verdict dataset={dataset} forecast={forecast} />
    </>
  );
}

/** Whether the network is worth its while, in words. */
function Verdict({ dataset, forecast }: Pick<ForecastScoresProps, "dataset" | "forecast">) {
  const { t } = useText();
  const isPrice = dataset.about.id === "stocks";
  const toText = () => {
    const { kind, best, gain } = toVerdict(forecast.read().scores);
    if (kind === "waiting") return t("forecast.waiting");
    const baseline = best === "network" ? "" : t(`forecast.of.${best}`);
    return t(`forecast.verdict.${kind}`, { baseline, share: formatPercent(Math.abs(gain), "–") });
  };
  return (
    <div className="forecast-verdict">
      <p>
        <LiveText topic="prediction" follow={forecast.subscribe} read={toText} />
      </p>
      {isPrice && <p className="cap">{t("forecast.prices")}</p>}
    </div>
  );
}
