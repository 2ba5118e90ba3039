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
  "setting.training.truncation": "Error walks back at most",
  "training.truncation.about":
    "Counted in steps. A short way back is quick and calm; what lies further off is not learned from.",
  "setting.training.stateful": "Goes on where the batch before ended",
  "training.stateful.about":
    "The text is read in order, so that the state knows what came before. Each epoch begins afresh.",
  "setting.training.teacherForcing": "Share of right signs shown",
  "training.teacherForcing.about":
    "While training, the decoder is shown the answer so far. At 1 it is always the right one; below, some signs are its own guesses, as they will be later.",
} satisfies MessagesOf<Key>;
