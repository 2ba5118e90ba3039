/** @file The results of a network that translates: an answer sign by sign, and how many of them are right. */

export const translating = {
  "translating.title": "Sign by sign",
  "translating.text": "Text",
  "translating.label": "The answer: {text}",
  "translating.label.waiting": "The answer is being written",
  "translating.right": "That is right.",
  "translating.wrong": "Right would be: {truth}",
  "translating.width": "Beams",
  "translating.width.greedy": "1 (greedy)",
  "translating.width.about":
    "So many beginnings are kept at each step; a sign that seemed likely may lead nowhere.",
  "translating.beams": "The best answers, with the probability of each as a whole",
  "translating.doubt": "The most doubtful sign",
  "translating.choice": "The chosen sign",
  "translating.choice.first": "at the beginning",
  "translating.choice.after": "after “{text}”",
  "translating.choice.label": "The signs that were likely here",
  "translating.taken": "taken",
  "translating.end": "the end",
  "translating.exact": "Whole answers right",
  "translating.exact.count": "{right} of {count} test texts, written by itself",
  "translating.exact.waiting": "being measured",
  "translating.forced": "Next sign right",
  "translating.forced.title": "Next sign right, told the answer so far",
  "translating.forced.about":
    "Share of the signs of the test part that are right when all signs before were right.",
  "translating.forced.why":
    "In training and here the right beginning is handed to the network (teacher forcing). Writing by itself it goes on from its own mistakes, and a single wrong sign spoils the whole answer.",
  "translating.baseline": "always the commonest sign of the place",
  "translating.verdict.beaten": "It reads the text: more signs are right than without looking at it.",
  "translating.verdict.not": "So far it does no better than without looking at the text.",
  "translating.examples": "Test texts",
  "translating.examples.show": "Which test texts",
  "translating.examples.all": "All",
  "translating.examples.wrong": "Wrong",
  "translating.looks": "Where it looks",
  "translating.looks.about": "each sign of the answer (row) looks at the text (columns)",
  "translating.looks.cell": "Writing “{query}” it looks at “{key}” with {percent}%",
  "translating.looks.head": "head {n}",
  "translating.looks.none":
    "This network has no attention: all that the answer is written from is the last state of the reader. With an attention layer it could look back.",
  "translating.teaches":
    "One network reads, another writes. What passes between them decides how long a text may be: one state, or with attention the whole text, looked at anew for each sign.",
};
