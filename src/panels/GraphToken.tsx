import { use } from "react";
import { useText } from "#i18n/TextContext.tsx";
import { Control } from "#state/Control.tsx";
import { LockMark } from "#ui/LockMark.tsx";
import { usePlayground, useExperiment, useView } from "#state/PlaygroundContext.tsx";
import { PlainToken, PlainTokens } from "#ui/Token.tsx";

/** How many layers there are, input and output counted; opens the palette from which more are taken. */
export function GraphToken() {
  const { t } = useText();
  const { view } = usePlayground();
  const count = useExperiment(({ network }) => network.layers.length);
  const isOpen = useView(({ side }) => side === "layers");
  const isPlain = use(PlainTokens);
  const word = t("recipe.layerCount", { count });
  if (isPlain) return <PlainToken word={word} />;
  return (
    <Control name="network.layers" instead={<span>{word}</span>}>
      <button
        type="button"
        className="token"
        aria-expanded={isOpen}
        title={t("recipe.choose.palette")}
        onClick={() => view.setState({ side: isOpen ? null : "layers" })}
      >
        {word}
        <LockMark />
      </button>
    </Control>
  );
}
