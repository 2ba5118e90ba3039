import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { toSignMeans, toTopContexts, type Reading } from "#panels/time/excite.ts";
import { toSignsOf } from "#panels/time/signsOf.ts";
import type { TimeLayer } from "#panels/time/timeLayer.ts";
import { useReading } from "#panels/time/useReading.ts";
import { useView } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { formatWeight } from "#viz/formatNumber.ts";

const mostContexts = 8;
const mostSigns = 6;

/** What excites the chosen unit, looked up in the test part when it is asked for. */
export function Signs({ time }: { readonly time: TimeLayer }) {
  const { t } = useText();
  const { states, ask, count, state } = useReading(time);
  const unit = useView((view) => view.time.unit);
  const of = toSignsOf(time);
  if (!of) return null;
  if (!states) {
    return (
      <div className="time-signs-ask">
        <p>{t("time.signs.about")}</p>
        <Button small look="ink" disabled={state === "asking"} onClick={ask}>
          {t(state === "asking" ? "time.signs.asking" : "time.signs.ask", { count })}
        </Button>
        {state === "failed" && <p role="alert">{t("time.signs.failed")}</p>}
      </div>
    );
  }
  return (
    <Findings reading={states.of(unit)} signs={of.signs} count={states.count} again={ask} key={states.step} />
  );
}

interface FindingsProps {
  readonly reading: Reading;
  readonly signs: readonly string[];
  readonly count: number;
  readonly again: () => void;
}

function Findings({ reading, signs, count, again }: FindingsProps) {
  const { t } = useText();
  const means = useMemo(() => toSignMeans(reading), [reading]);
  const contexts = useMemo(() => toTopContexts(reading, mostContexts), [reading]);
  const toText = (value: number) => formatWeight(value, t("results.diverged"));
  const shown =
    means.length > 2 * mostSigns ? [...means.slice(0, mostSigns), ...means.slice(-mostSigns)] : means;
  const most = Math.max(1e-6, ...means.map(({ mean }) => Math.abs(mean)));
  return (
    <div className="time-signs">
      <section>
        <h3 className="inspector-heading">{t("time.signs.contexts")}</h3>
        <ol className="time-contexts">
          {contexts.map(({ state, signs: around, at }) => (
            <li key={`${state} ${around.join(" ")}`}>
              <span className="time-context-value">{toText(state)}</span>
              <span>
                <span className="time-before">
                  {around
                    .slice(0, at)
                    .map((sign) => signs[sign])
                    .join("")}
                </span>
                <mark className={state < 0 ? "time-mark time-mark-negative" : "time-mark"}>
                  {signs[around[at]!]}
                </mark>
                {around
                  .slice(at + 1)
                  .map((sign) => signs[sign])
                  .join("")}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h3 className="inspector-heading">{t("time.signs.means")}</h3>
        <ul className="time-means">
          {shown.map(({ sign, mean, count: times }) => (
            <li key={sign} title={t("time.signs.times", { count: times })}>
              <span className="time-sign">{signs[sign]}</span>
              <span className="time-mean-track">
                <span
                  className={mean < 0 ? "time-mean time-mean-negative" : "time-mean"}
                  style={{ width: `${(50 * Math.abs(mean)) / most}%` }}
                />
              </span>
              <span className="time-context-value">{toText(mean)}</span>
            </li>
          ))}
        </ul>
      </section>
      <p className="cap time-signs-foot">
        {t("time.signs.read", { count })}{" "}
        <Button small look="quiet" onClick={again}>
          {t("time.signs.again")}
        </Button>
      </p>
    </div>
  );
}
