import { useMemo } from "react";
import { toLayerSubtitle, toLayerTitle } from "#i18n/layerText.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toSorted } from "#model/network.ts";
import { countParameters, countWeights, toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { toShapeText } from "#model/tensorShape.ts";
import { NetworkDiagram } from "#panels/print/NetworkDiagram.tsx";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** The network as a drawing, and layer by layer with shapes and parameters. */
export function LayerTable() {
  const { t } = useText();
  const network = useExperiment((experiment) => experiment.network);
  const data = useExperiment((experiment) => experiment.data);
  const loss = useExperiment(({ training }) => training.loss);
  const plans = useMemo(() => toPlans(network, toEndsOf(data, loss)), [network, data, loss]);
  const sorted = toSorted(network);
  const layers = [...sorted, ...network.layers.filter((layer) => !sorted.includes(layer))];
  return (
    <div className="report-network">
      <NetworkDiagram network={network} plans={plans} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t("report.layer")}</th>
            <th scope="col">{t("report.settings")}</th>
            <th scope="col">{t("report.shape")}</th>
            <th scope="col" className="print-number">
              {t("report.parameters")}
            </th>
          </tr>
        </thead>
        <tbody>
          {layers.map((layer) => {
            const plan = plans.get(layer.id) ?? null;
            return (
              <tr key={layer.id}>
                <th scope="row">{toLayerTitle(t, layer)}</th>
                <td>{toLayerSubtitle(t, layer, plan)}</td>
                <td>{plan ? toShapeText(plan.output) : "?"}</td>
                <td className="print-number">{plan ? formatCount(countWeights(plan)) : "?"}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" colSpan={3}>
              {t("report.total")}
            </th>
            <td className="print-number">{formatCount(countParameters(plans))}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
