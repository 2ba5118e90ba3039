import { useText } from "#i18n/TextContext.tsx";
import type { Translate } from "#i18n/translate.ts";
import { toLanguageTag } from "#i18n/languages.ts";
import { toWords } from "#model/assignment.ts";
import { codeFigures, type Completion } from "#model/completionCode.ts";
import type { CheckedCode } from "#panels/tasks/checkCodes.ts";
import { Icon } from "#ui/Icon.tsx";
import { formatCount, formatTick } from "#viz/formatNumber.ts";

/** A line for each code: what it is worth, and what it says. */
export function CodeTable({ codes }: { readonly codes: readonly CheckedCode[] }) {
  const { t } = useText();
  return (
    // Wide on a phone: it scrolls, by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="codes-scroll" tabIndex={0} role="region" aria-label={t("codes.result")}>
      <table className="codes-table">
        <thead>
          <tr>
            {(["line", "verdict", "name", "figures", "time"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`codes.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {codes.map((code) => (
            <CodeRow key={code.line} code={code} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CodeRow({ code }: { readonly code: CheckedCode }) {
  const { t, lang } = useText();
  const { line, verdict, completion, task, same } = code;
  const isValid = verdict === "valid";
  return (
    <tr>
      <td className="num">{line}</td>
      <td>
        <span className={isValid ? "codes-verdict codes-valid" : "codes-verdict codes-wrong"}>
          <Icon name={isValid ? "check" : "alert"} small />
          {t(`codes.${verdict}`)}
        </span>
        {task && <span className="cap">{toWords(task.title, lang)}</span>}
        {same !== null && <span className="cap codes-same">{t("codes.same", { line: same })}</span>}
      </td>
      <td>{completion?.name}</td>
      <td className="num">{completion && toFigures(t, completion)}</td>
      <td className="num">{completion && toTime(completion.time, toLanguageTag(lang))}</td>
    </tr>
  );
}

function toFigures(t: Translate, { figures, epoch, parameters }: Completion): string {
  const told = codeFigures.flatMap((figure) => {
    const value = figures[figure];
    if (value === undefined) return [];
    const isShare = figure === "testAccuracy" || figure === "trainAccuracy";
    const text = isShare ? `${formatTick(Number((value * 100).toFixed(1)))}%` : formatTick(value);
    return [t(`codes.figure.${figure}`, { value: text })];
  });
  return [
    ...told,
    t("codes.parameters", { count: formatCount(parameters) }),
    t("codes.epoch", { epoch: formatCount(epoch) }),
  ].join(" · ");
}

function toTime(time: number, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(time);
}
