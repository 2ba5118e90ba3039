/** @file What a frame begins with: the experiment of its address, and what of the address could not be used. */
import { detectLanguage, languages, type Language } from "#i18n/languages.ts";
import { backends } from "#engine/protocol.ts";
import { parseEmbedQuery, type EmbedFault, type EmbedQuery } from "#model/embedQuery.ts";
import { lessonIds } from "#lessons/lesson.ts";
import { isAssignmentLink } from "#model/assignment.ts";
import type { Experiment } from "#model/experiment.ts";
import { defaultExperiment } from "#model/presets.ts";
import { parseSharedLink, type SharedLink } from "#model/sharedLink.ts";
import { templateIds, toTemplate } from "#model/templates.ts";

export interface Start {
  readonly asked: EmbedQuery;
  readonly faults: readonly EmbedFault[];
  readonly language: Language;
  readonly experiment: Experiment;
  /** The experiment as a link has it, with the weights that came along. */
  readonly link: SharedLink;
}

/** `hash`: what stands behind the `#`; it goes before `state`. */
export function readStart(search: string, hash: string, preferred: readonly string[]): Start {
  const { asked, faults } = parseEmbedQuery(new Map(new URLSearchParams(search)), {
    backends,
    languages: [...languages.map(({ id }) => id), "keys"],
    lessons: lessonIds,
  });
  const isTask = isAssignmentLink(hash);
  const state = hash !== "" && !isTask ? hash : asked.state;
  const isDouble = !isTask && hash !== "" && asked.state !== null && asked.state !== hash;
  const opened = state === null ? plain(defaultExperiment) : openState(state);
  const link = withSeed(opened ?? plain(defaultExperiment), asked.seed);
  return {
    asked: isTask ? { ...asked, task: hash, lesson: null } : asked,
    faults: [
      ...faults,
      ...(isDouble ? [{ code: "conflict", name: "state", value: "#" } as const] : []),
      ...(opened ? [] : [{ code: "link", name: hash !== "" ? "#" : "state", value: "" } as const]),
    ],
    language: detectLanguage(asked.lang, preferred),
    experiment: link.experiment,
    link,
  };
}

const plain = (experiment: Experiment): SharedLink => ({ experiment, weights: null });

/** Another seed draws other first weights: those of the link have no place then. */
function withSeed(link: SharedLink, seed: number | null): SharedLink {
  return seed === null ? link : plain({ ...link.experiment, seed });
}

/** A link or the id of a template; null where it is neither. */
function openState(state: string): SharedLink | null {
  const template = templateIds.find((id) => id === state);
  if (template) return plain(toTemplate(template));
  const parsed = parseSharedLink(state);
  return parsed.ok ? parsed.value : null;
}
