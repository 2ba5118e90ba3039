import { useText } from "#i18n/TextContext.tsx";
import type { Layer } from "#model/network.ts";
import type { LayerPlan } from "#model/shape.ts";
import { SettingField } from "#panels/inspector/SettingField.tsx";
import { toSettingGroups } from "#model/layerSettings.ts";
import "./LayerForm.css";

interface LayerFormProps {
  readonly layer: Layer;
  readonly plan: LayerPlan | null;
}

/** All settings of one layer, drawn from the table of layer kinds. */
export function LayerForm({ layer }: LayerFormProps) {
  const { t } = useText();
  const { first, more } = toSettingGroups(layer);
  if (first.length + more.length === 0)
    return <p className="inspector-note">{t("inspector.settings.none")}</p>;
  return (
    <form className="layer-form" onSubmit={(event) => event.preventDefault()}>
      <div className="layer-form-fields">
        {first.map((name) => (
          <SettingField key={name} layer={layer} name={name} />
        ))}
      </div>
      {more.length > 0 && (
        <details>
          <summary>{t("inspector.settings.more")}</summary>
          <div className="layer-form-fields">
            {more.map((name) => (
              <SettingField key={name} layer={layer} name={name} />
            ))}
          </div>
        </details>
      )}
    </form>
  );
}
