/** @file Experiments on series, payments and rules: what they are called, and what each teaches. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { TimeTemplateId } from "#model/timeTemplates.ts";

export const timeTemplates = {
  "template.sunspots-gru": "Sunspots",
  "template.sunspots-gru.teaches":
    "The cycle is eleven years, about: a year ahead a memory sees more than “as it was” or “as one cycle ago”.",
  "template.passengers-gru": "Air passengers",
  "template.passengers-gru.teaches":
    "A rhythm on a rising line: forecast the change, not the value, or the future lies outside all that was learned.",
  "template.co2-gru": "CO₂ on Mauna Loa",
  "template.co2-gru.teaches": "The Earth breathes once a year, and each year ends higher than it began.",
  "template.weather-gru": "Weather of Seattle",
  "template.weather-gru.teaches":
    "Rain, wind and cold of two weeks say a little about tomorrow: more than today alone, and not much more.",
  "template.stocks-lstm": "Stock indexes",
  "template.stocks-lstm.teaches":
    "Whatever you try, “tomorrow is as today” hardly loses: what could be foreseen is in the price already.",
  "template.fraud-labels": "Find fraud by labels",
  "template.fraud-labels.teaches":
    "A payment alone says little; a state that remembers the customer’s habits says much more.",
  "template.fraud-predictor": "Find fraud by surprise",
  "template.fraud-predictor.teaches":
    "No label is seen: what the network did not foresee stands out, and more clearly than what is merely far from the mean. Honest people surprise it, too.",
  "template.fraud-autoencoder": "Find fraud by forgetting",
  "template.fraud-autoencoder.teaches":
    "64 payments through 6 numbers and out again: the usual survives, the unusual is lost. Trained too long, it repeats misuse, too.",
  "template.parity-lstm": "Parity",
  "template.parity-lstm.teaches":
    "One bit of memory is enough, but the answer turns with every single bit: no average, no shortcut.",
  "template.echo-lstm": "Echo",
  "template.echo-lstm.teaches":
    "Ten bits have to be held at once, each for ten steps: what is guarded by gates can be kept.",
  "template.adding-rnn": "Adding problem: a simple RNN",
  "template.adding-rnn.teaches":
    "The error fades on its way back through forty steps: the simple state answers with the mean, and learns no more.",
  "template.adding-lstm": "Adding problem: an LSTM",
  "template.adding-lstm.teaches":
    "The task for which the LSTM was made (1997): carry two numbers over a long way and add them at the end.",
  "template.brackets-rnn": "Brackets: a simple RNN",
  "template.brackets-rnn.teaches":
    "Counting brackets is soon learned; to see whether two kinds cross, one needs a stack, and a simple state blurs it.",
  "template.brackets-lstm": "Brackets: an LSTM",
  "template.brackets-lstm.teaches":
    "For some twenty epochs it only counts; then the gates find a stack, and the curve of the error falls all at once.",
} satisfies MessagesOf<`template.${TimeTemplateId}` | `template.${TimeTemplateId}.teaches`>;
