/** @file Cards of sequences: a text as signs, a series as a line, an answer as a number. */
import type { LayerBox } from "#builder/canvasLayout.ts";
import { toSampleSigns } from "#builder/sampleSigns.ts";
import { toThumbRange } from "#builder/thumbRange.ts";
import { toValues } from "#builder/thumbValues.ts";
import { useThumb } from "#builder/useThumb.ts";
import { useText } from "#i18n/TextContext.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import { createCurveTile } from "#viz/curveTile.ts";
import { createFigureTile } from "#viz/figureTile.ts";
import { formatWeight } from "#viz/formatNumber.ts";
import { createSheetTile } from "#viz/sheetTile.ts";
import { createSignTile } from "#viz/signTile.ts";

interface ThumbProps {
  readonly box: LayerBox;
  readonly label: string;
}

export function SignsThumb({ box, label }: ThumbProps) {
  const { lang } = useText();
  const dataset = useSession((session) => session.dataset);
  const port = box.layer.kind === "input" ? box.layer.port : "all";
  const ref = useThumb({
    create: createSignTile,
    draw: (chart, pictures) =>
      chart.update({
        label,
        signs: dataset ? toSampleSigns(dataset, port, toValues(pictures, box), lang) : [],
      }),
  });
  return <div ref={ref} className="card-tile" />;
}

export function CurveThumb({ box, label }: ThumbProps) {
  const columns = box.plan?.output.length === 2 ? box.plan.output[1]! : 1;
  const ref = useThumb({
    create: createCurveTile,
    draw: (chart, pictures) => {
      const values = toValues(pictures, box);
      const { range } = toThumbRange(pictures?.run ?? 0, box.layer.id, values);
      chart.update({ label, values, columns, range });
    },
  });
  return <div ref={ref} className="card-tile" />;
}

export function SheetThumb({ box, label }: ThumbProps) {
  const [steps = 1, features = 1] = box.plan?.output ?? [];
  const ref = useThumb({
    create: createSheetTile,
    draw: (chart, pictures) => {
      const values = toValues(pictures, box);
      chart.update({
        label,
        values,
        steps,
        features,
        ...toThumbRange(pictures?.run ?? 0, box.layer.id, values),
      });
    },
  });
  return <div ref={ref} className="card-tile" />;
}

export function FigureThumb({ box, label }: ThumbProps) {
  const { t } = useText();
  const ref = useThumb({
    create: createFigureTile,
    draw: (chart, pictures) => {
      const [value] = toValues(pictures, box);
      chart.update({ label, text: value === undefined ? "–" : formatWeight(value, t("results.diverged")) });
    },
  });
  return <div ref={ref} className="card-tile" />;
}
