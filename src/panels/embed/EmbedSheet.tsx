/** @file Where a teacher makes a frame for a course page: what it shows, what is open in it, how it looks, and its code. */
import { useMemo, useState } from "react";
import { toExperimentName } from "#i18n/experimentName.ts";
import { useText } from "#i18n/TextContext.tsx";
import { plainEmbed, type EmbedQuery } from "#model/embedQuery.ts";
import { toLink } from "#model/link.ts";
import { toAddress } from "#panels/address.ts";
import { EmbedCodes } from "#panels/embed/EmbedCodes.tsx";
import { EmbedContent } from "#panels/embed/EmbedContent.tsx";
import { own, toContent, toParameters, type Content } from "#panels/embed/content.ts";
import { usualFrame, type EmbedSize } from "#panels/embed/embedCode.ts";
import { EmbedLook } from "#panels/embed/EmbedLook.tsx";
import { EmbedPanels } from "#panels/embed/EmbedPanels.tsx";
import { EmbedPreview } from "#panels/embed/EmbedPreview.tsx";
import { AccessFields } from "#panels/tasks/AccessFields.tsx";
import { usePackAbout } from "#panels/usePackAbout.ts";
import {
  useAssignments,
  useExperiment,
  useLessons,
  usePlayground,
  useView,
} from "#state/PlaygroundContext.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import "#panels/tasks/TaskMaker.css";
import "./EmbedSheet.css";

/** What was chosen stays there when the dialog is closed. */
export function EmbedSheet() {
  const { t, lang } = useText();
  const { view } = usePlayground();
  const isOpen = useView(({ sheet }) => sheet === "embed");
  const experiment = useExperiment((whole) => whole);
  const lesson = useLessons(({ open }) => open);
  const task = useAssignments(({ open }) => open?.asked ?? null);
  const here = toContent(lesson, task);
  const pack = usePackAbout();
  const [chosen, setChosen] = useState<EmbedQuery>(plainEmbed);
  const [picked, setPicked] = useState<Content | null>(null);
  const [size, setSize] = useState<EmbedSize>(usualFrame);
  const change = (patch: Partial<EmbedQuery>) => setChosen((before) => ({ ...before, ...patch }));
  const link = useMemo(() => toLink(experiment), [experiment]);
  const content = picked ?? here;
  // A lesson and a task bring their own experiment.
  const asked = { ...chosen, ...toParameters(content, link) };
  const base = toAddress("").slice(0, -1);
  const title = toExperimentName(experiment, lang, pack);
  return (
    <Dialog
      open={isOpen}
      title={t("embed.title")}
      closeLabel={t("app.close")}
      onClose={() => view.setState({ sheet: null })}
    >
      <div className="embed-sheet">
        <p className="cap">{t("embed.about")}</p>
        <EmbedPreview asked={asked} base={base} size={size} />
        <EmbedContent content={content} here={here} onChange={setPicked} />
        <EmbedPanels asked={chosen} isLed={content !== own} onChange={change} />
        <EmbedLook asked={chosen} size={size} onChange={change} onSize={setSize} />
        <AccessFields
          access={chosen.access}
          experiment={experiment}
          onChange={(access) => change({ access })}
        />
        <EmbedCodes code={{ asked, base, title, size }} />
      </div>
    </Dialog>
  );
}
