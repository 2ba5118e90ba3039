/** @file How networks that read sequences are trained. */
import type { MessagesOf } from "#i18n/messagesOf.ts";

/** The settings of `TrainingSpec` that are about sequences. */
export type SequenceTraining = "truncation" | "stateful" | "teacherForcing";
type Key =
  | "training.sequence"
  | `setting.training.${SequenceTraining}`
  | `training.${SequenceTraining}.about`;

export const sequenceTraining = {
  "training.sequence": "Through time",
  "setting.training.truncation": "Way back at most",
  "training.truncation.about":
    "Counted in steps. A short way back is quick and calm; what lies further off is not learned from.",
  "setting.training.stateful": "Goes on where the batch before ended",
  "training.stateful.about":
    "The text is read in order, so that the state knows what came before. Each epoch begins afresh.",
  "setting.training.teacherForcing": "Share of right signs shown",
  "training.teacherForcing.about":
    "At 1 the decoder is always shown the right answer so far; below, some signs of it are its own guesses, as in use.",
} satisfies MessagesOf<Key>;
