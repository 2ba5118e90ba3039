import type { Command } from "#commands/command.ts";
import { commands } from "#commands/commands.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toKeyNames } from "#panels/keyText.ts";
import { usePlayground, usePreferences, useView } from "#state/PlaygroundContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { Switch } from "#ui/Switch.tsx";
import "./Shortcuts.css";

/** Every command that has a key, and the switch that silences single keys. */
export function Shortcuts() {
  const { t } = useText();
  const { view, preferences } = usePlayground();
  const open = useView((state) => state.sheet === "shortcuts");
  const shortcuts = usePreferences((state) => state.shortcuts);
  return (
    <Dialog
      open={open}
      title={t("shortcuts.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <table className="shortcuts">
        <thead>
          <tr>
            <th scope="col">{t("shortcuts.key")}</th>
            <th scope="col">{t("shortcuts.does")}</th>
          </tr>
        </thead>
        <tbody>
          {commands.filter(hasKey).map((command) => (
            <tr key={command.id}>
              <td>
                {toShownKeys(command)
                  .flatMap((keys) => toKeyNames(keys, t))
                  .map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
              </td>
              <td>{t(command.label)}</td>
            </tr>
          ))}
          <tr>
            <td>{t("shortcuts.arrows")}</td>
            <td>{t("shortcuts.arrows.about")}</td>
          </tr>
        </tbody>
      </table>
      <Switch
        label={t("settings.shortcuts")}
        checked={shortcuts}
        onChange={(on) => preferences.setState({ shortcuts: on })}
      />
      <p className="cap">{t("settings.shortcuts.about")}</p>
    </Dialog>
  );
}

/** Remote controls send one or another: all that are heard. */
function toShownKeys({ keys, presenting }: Command): readonly string[] {
  return presenting ? keys : keys.slice(0, 1);
}

function hasKey({ keys }: Command): boolean {
  return keys.length > 0;
}
