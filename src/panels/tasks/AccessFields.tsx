import { useText } from "#i18n/TextContext.tsx";
import type { Access } from "#model/access.ts";
import type { ControlName } from "#model/controls.ts";
import type { Experiment } from "#model/experiment.ts";
import {
  controlGroups,
  setControlState,
  toControls,
  toControlState,
  toFirstLimit,
  type ControlGroup,
  type ControlState,
} from "#panels/tasks/draft.ts";
import { Button } from "#ui/Button.tsx";
import { NumberField } from "#ui/NumberField.tsx";
import { Select } from "#ui/Select.tsx";
import { formatTick } from "#viz/formatNumber.ts";

interface AccessFieldsProps {
  readonly access: Access;
  readonly experiment: Experiment;
  readonly onChange: (access: Access) => void;
}

/** Every control by its group, and whether students may use it. */
export function AccessFields({ access, experiment, onChange }: AccessFieldsProps) {
  const { t } = useText();
  return (
    <fieldset className="maker-group">
      <legend className="h">{t("maker.access")}</legend>
      <p className="cap">{t("maker.access.about")}</p>
      {controlGroups.map((group) => (
        <Group key={group} group={group} access={access} experiment={experiment} onChange={onChange} />
      ))}
    </fieldset>
  );
}

function Group({
  group,
  access,
  experiment,
  onChange,
}: AccessFieldsProps & { readonly group: ControlGroup }) {
  const { t } = useText();
  const controls = toControls(group);
  const count = controls.filter((control) => toControlState(access, control) !== "open").length;
  const setAll = (state: ControlState) =>
    onChange(controls.reduce((next, control) => setControlState(next, control, state, {}), access));
  return (
    <details className="maker-access">
      <summary>
        <span>{t(`maker.group.${group}`)}</span>
        {count > 0 && <span className="cap num">{t("maker.group.some", { count })}</span>}
      </summary>
      <div className="maker-all">
        <Button small onClick={() => setAll("lock")}>
          {t("maker.lockAll")}
        </Button>
        <Button small onClick={() => setAll("open")}>
          {t("maker.openAll")}
        </Button>
      </div>
      <div className="maker-controls">
        {controls.map((control) => (
          <ControlField
            key={control}
            control={control}
            access={access}
            experiment={experiment}
            onChange={onChange}
          />
        ))}
      </div>
    </details>
  );
}

const states = ["open", "limit", "lock", "hide"] as const satisfies readonly ControlState[];

function ControlField({
  control,
  access,
  experiment,
  onChange,
}: AccessFieldsProps & { readonly control: ControlName }) {
  const { t } = useText();
  const first = toFirstLimit(control, experiment);
  const state = toControlState(access, control);
  return (
    <div className="maker-control">
      <Select
        label={t(`control.${control}`)}
        value={state}
        choices={states
          .filter((value) => value !== "limit" || first !== null)
          .map((value) => ({ value, label: t(`maker.state.${value}`) }))}
        onChange={(value) => onChange(setControlState(access, control, value, first ?? {}))}
      />
      {state === "limit" && <LimitFields control={control} access={access} onChange={onChange} />}
    </div>
  );
}

const widest = 1e6;

function LimitFields({
  control,
  access,
  onChange,
}: Pick<AccessFieldsProps, "access" | "onChange"> & { readonly control: ControlName }) {
  const { t } = useText();
  const { min = 0, max = widest } = access.limit[control] ?? {};
  const set = (limit: { readonly min: number; readonly max: number }) =>
    onChange(setControlState(access, control, "limit", limit));
  const toError = (from: number, to: number) => () =>
    t("maker.goal.range", { min: formatTick(from), max: formatTick(to) });
  const name = t(`control.${control}`);
  return (
    <div className="maker-limit">
      <NumberField
        label={t("maker.limit.from", { control: name })}
        value={min}
        min={-widest}
        max={max}
        toText={String}
        toError={toError(-widest, max)}
        onCommit={(value) => set({ min: value, max })}
      />
      <NumberField
        label={t("maker.limit.to", { control: name })}
        value={max}
        min={min}
        max={widest}
        toText={String}
        toError={toError(min, widest)}
        onCommit={(value) => set({ min, max: value })}
      />
    </div>
  );
}
