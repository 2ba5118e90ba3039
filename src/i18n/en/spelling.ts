/** @file The results of a network that names the class of words: letter by letter, and over the test part. */

export const spelling = {
  "spelling.title": "Letter by letter",
  "spelling.about": "the line: how sure, having read so far",
  "spelling.word": "Text",
  "spelling.next": "Another",
  "spelling.empty": "Type something.",
  "spelling.cut": "Only the first {count} letters are read.",
  "spelling.label": "{text}: the network says {name}, {percent}% sure",
  "spelling.label.waiting": "{text}: the network is being asked",
  "spelling.letter": "after “{text}”: {name} {percent}%",
  "spelling.matrix.count": "{count} test texts",
  "spelling.matrix.noMistake": "Every test text is read as what it is.",
  "spelling.waiting": "The answers to the test part are on their way.",
  "spelling.cell.close": "Close this list",
  "spelling.cell.none": "Nothing is in this cell now.",
  "spelling.answers": "The test texts, one by one",
  "spelling.classes.count": "Texts",
  "spelling.baselines.about": "Share of the test part that is named rightly.",
  "spelling.baselines.bayes": "counting letters (naive Bayes)",
  "spelling.baselines.commonest": "always the commonest class",
  "spelling.verdict.beaten": "The order of the letters tells it something that counting them does not.",
  "spelling.verdict.not": "Counting letters, whatever their order, still does as well.",
  "spelling.teaches":
    "The state of a recurrent network is all that it remembers: each letter changes it, and at the end the class is read from it alone.",
};
