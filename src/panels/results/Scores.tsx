import { useState } from "react";
import type { MetricPoint } from "#engine/protocol.ts";
import type { MessageKey } from "#i18n/messages.ts";
import { useText } from "#i18n/TextContext.tsx";
import type { Task } from "#model/task.ts";
import { LiveText } from "#panels/LiveText.tsx";
import { LossView } from "#panels/LossView.tsx";
import type { Measure } from "#panels/curves.ts";
import { SmallCurve } from "#panels/results/SmallCurve.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { formatLoss, formatPercent } from "#viz/formatNumber.ts";
import "#panels/Figures.css";
import "./Scores.css";

interface ScoresProps {
  readonly task: Task["kind"];
  /** What being right is called here. */
  readonly accuracy?: MessageKey;
}

/** The two figures that count, each over its curve; the curves at full size on demand. */
export function Scores({ task, accuracy = "results.testAccuracy" }: ScoresProps) {
  const { t } = useText();
  const [isLarge, setLarge] = useState(false);
  const scores = toScores(task, accuracy);
  return (
    <div className="scores">
      <dl className="scores-figures">
        {scores.map(({ measure, name, of, unit }) => (
          <div key={measure} className="figure">
            <dt className="figure-name">{t(name)}</dt>
            <dd className="figure-value">
              <LiveText read={({ latest }) => (latest ? of(latest, t("results.diverged")) : "–")} />
              {unit && <span className="figure-unit">{unit}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="scores-size">
        <IconButton
          icon="fit"
          small
          label={t("images.curves.large")}
          pressed={isLarge}
          onClick={() => setLarge(!isLarge)}
        />
      </div>
      {isLarge ? (
        <LossView />
      ) : (
        <div className="scores-curves">
          {scores.map(({ measure }) => (
            <SmallCurve key={measure} measure={measure} />
          ))}
        </div>
      )}
    </div>
  );
}

interface Score {
  readonly measure: Measure;
  readonly name: MessageKey;
  readonly of: (point: MetricPoint, diverged: string) => string;
  readonly unit?: string;
}

const loss: Score = {
  measure: "loss",
  name: "results.testLoss",
  of: (point, diverged) => formatLoss(point.testLoss, diverged),
};
const error: Score = {
  measure: "score",
  name: "images.meanError",
  of: (point, diverged) => formatLoss(point.testMae, diverged),
};

function toScores(task: Task["kind"], accuracy: MessageKey): readonly Score[] {
  if (task === "reconstruction") return [loss, error];
  return [
    loss,
    {
      measure: "score",
      name: accuracy,
      of: (point, diverged) => formatPercent(point.testAccuracy, diverged),
      unit: "%",
    },
  ];
}
