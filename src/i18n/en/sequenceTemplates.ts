/** @file Complete experiments on sequences, and what each of them teaches. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { SequenceTemplateId } from "#model/sequenceTemplates.ts";

export const sequenceTemplates = {
  "template.tang-poems": "Writes Tang poems",
  "template.tang-poems.teaches":
    "Who only ever guesses the next character learns where commas fall, what rhymes and what belongs together.",
  "template.sherlock": "Continues Sherlock Holmes",
  "template.sherlock.teaches":
    "Letter by letter: first blanks and vowels, then words, then sentences that nearly mean something.",
  "template.word-language": "Which language is this word?",
  "template.word-language.teaches":
    "The state after the last letter is all that is left of a word, and it is enough to name the language.",
  "template.dates": "Dates from one memory",
  "template.dates.teaches":
    "An encoder squeezes a whole date into one state, a decoder writes it out: what does not fit is forgotten.",
  "template.dates-attention": "Dates with attention",
  "template.dates-attention.teaches":
    "At each digit the decoder looks back at the letters that matter to it, and the picture shows where.",
} satisfies MessagesOf<`template.${SequenceTemplateId}` | `template.${SequenceTemplateId}.teaches`>;
