import { useMemo } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { countParameters, toPlans } from "#model/shape.ts";
import { toEndsOf } from "#model/task.ts";
import { useExperiment } from "#state/PlaygroundContext.tsx";
import { formatCount } from "#viz/formatNumber.ts";

/** All that the network learns, in a number. */
export function ParameterCount() {
  const { t } = useText();
  const network = useExperiment((experiment) => experiment.network);
  const data = useExperiment((experiment) => experiment.data);
  const loss = useExperiment(({ training }) => training.loss);
  const count = useMemo(() => countParameters(toPlans(network, toEndsOf(data, loss))), [network, data, loss]);
  return t("recipe.parameters", { count: formatCount(count) });
}
