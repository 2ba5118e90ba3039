import { useMemo } from "react";
import { startAssignment } from "#commands/openAssignment.ts";
import { useText } from "#i18n/TextContext.tsx";
import { toWords } from "#model/assignment.ts";
import { assignmentFileEnding, toAssignmentFile, toAssignmentLink } from "#model/assignmentLink.ts";
import { plainEmbed } from "#model/embedQuery.ts";
import type { Experiment } from "#model/experiment.ts";
import { maxLinkLength } from "#model/link.ts";
import { toAddress } from "#panels/address.ts";
import { toFrameCode, usualFrame } from "#panels/embed/embedCode.ts";
import { CopyButton } from "#panels/CopyButton.tsx";
import { findNeed, toAssignment, type TaskDraft } from "#panels/tasks/draft.ts";
import { saveText } from "#panels/tasks/saveText.ts";
import { usePlayground, useSession } from "#state/PlaygroundContext.tsx";
import { Button } from "#ui/Button.tsx";
import { Icon } from "#ui/Icon.tsx";
import { formatCount } from "#viz/formatNumber.ts";

interface GiveTaskProps {
  readonly draft: TaskDraft;
  readonly experiment: Experiment;
}

/** What common course systems keep of an address. */
const usualLength = 2000;

/** The task as a link or a file, once nothing is missing; and a way to try it first. */
export function GiveTask({ draft, experiment }: GiveTaskProps) {
  const { t, lang } = useText();
  const playground = usePlayground();
  const hasProblems = useSession(({ problems }) => problems.length > 0);
  const assignment = useMemo(() => toAssignment(draft, experiment), [draft, experiment]);
  const link = useMemo(() => toAssignmentLink(assignment), [assignment]);
  const [first] = playground.live.history;
  const need = findNeed(draft, experiment, first?.step === 0 ? first : null, hasProblems);
  const address = toAddress(link);
  const isTooLong = link.length > maxLinkLength;
  return (
    <fieldset className="maker-group">
      <legend className="h">{t("maker.give")}</legend>
      {need ? (
        <p role="status" className="maker-need">
          <Icon name="alert" small />
          {t(`maker.need.${need}`)}
        </p>
      ) : (
        <>
          <input
            className="field-box"
            readOnly
            value={address}
            aria-label={t("maker.link")}
            onFocus={(event) => event.target.select()}
          />
          <LinkLength link={link.length} address={address.length} />
          <div className="maker-ways">
            <Button
              look="ink"
              icon="play"
              onClick={() => void startAssignment(playground, { id: null, asked: link, assignment })}
            >
              {t("maker.try")}
            </Button>
            {!isTooLong && <CopyButton text={address} label={t("maker.copy")} />}
            {!isTooLong && (
              <CopyButton
                text={toFrameCode({
                  asked: { ...plainEmbed, task: link },
                  base: toAddress("").slice(0, -1),
                  title: toWords(assignment.title, lang),
                  size: usualFrame,
                })}
                label={t("maker.copyFrame")}
              />
            )}
            <Button
              icon="folder"
              onClick={() =>
                saveText(toAssignmentFile(assignment), toFileName(toWords(assignment.title, lang)))
              }
            >
              {t("maker.save")}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}

function LinkLength({ link, address }: { readonly link: number; readonly address: number }) {
  const { t } = useText();
  const count = formatCount(address);
  if (link > maxLinkLength) {
    return <p className="cap num">{t("maker.tooLong", { count, max: formatCount(maxLinkLength) })}</p>;
  }
  return (
    <p className="cap num">
      {address > usualLength
        ? t("maker.long", { count, max: formatCount(usualLength) })
        : t("maker.length", { count })}
    </p>
  );
}

/** Letters and digits of any script; what file systems refuse becomes a dash. */
function toFileName(title: string): string {
  const name = title
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60);
  return `${name || "task"}${assignmentFileEnding}`;
}
