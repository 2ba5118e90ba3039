/** @file Texts, words and pairs of texts: what the sets are called, the recipe of a network on them, their panel. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { PairsSet, TextData, TextSet, WordsSet } from "#model/sequenceData.ts";

type AnySet = TextSet | WordsSet | PairsSet;

type Key =
  | `set.${AnySet}`
  | `set.${AnySet}.about`
  | `recipe.set.${AnySet}`
  | `text.target.${TextData["target"]}`
  | `text.target.${TextData["target"]}.about`;

export const texts = {
  "set.english-books": "English novels",
  "set.english-books.about":
    "A whole book, letter by letter: spelling first, then words, then a hint of style.",
  "set.tang-poems": "Tang quatrains",
  "set.tang-poems.about": "Four lines of five or seven characters each, written 1,200 years ago.",
  "set.zh-classics": "Chinese classics",
  "set.zh-classics.about": "From the Three Character Classic to Mencius: short texts with long echoes.",
  "set.words-language": "Words of 8 languages",
  "set.words-language.about":
    "Which language is this word? Naive Bayes on letters and their pairs is the one to beat.",
  "set.first-names": "First names",
  "set.first-names.about": "A woman’s name, a man’s, or both? The last letters tell most.",
  "set.dates": "Dates in words",
  "set.dates.about":
    "“6 April 1992” or “一九九二年四月六日”: 24 ways to write a day, and one ISO date for each.",

  "recipe.set.english-books": "an English novel",
  "recipe.set.tang-poems": "Tang quatrains",
  "recipe.set.zh-classics": "a Chinese classic",
  "recipe.set.words-language": "the language of a word",
  "recipe.set.first-names": "whose first name it is",
  "recipe.set.dates": "dates in words to ISO dates",

  "corpus.holmes": "The Adventures of Sherlock Holmes",
  "corpus.austen": "Pride and Prejudice",
  "corpus.wujue": "Lines of five characters",
  "corpus.qijue": "Lines of seven characters",
  "corpus.lunyu": "Analects 论语",
  "corpus.sanzijing": "Three Character Classic 三字经",
  "corpus.qianziwen": "Thousand Character Classic 千字文",
  "corpus.dizigui": "Standards for Students 弟子规",
  "corpus.zengguangxianwen": "Enlarged Words to Guide the World 增广贤文",
  "corpus.zhuzijiaxun": "Zhu’s Family Maxims 朱子家训",
  "corpus.daxue": "Great Learning 大学",
  "corpus.zhongyong": "Doctrine of the Mean 中庸",
  "corpus.mengzi": "Mencius 孟子",

  "recipe.text.each":
    "Read {length} of {data} and guess what follows each, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.text.each.broken":
    "Read {length} of {data} and guess what follows each, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.text.last":
    "Read {length} of {data} and guess the next one, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.text.last.broken":
    "Read {length} of {data} and guess the next one, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.text.lines":
    "Read {data} line by line and guess what follows each character, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.text.lines.broken":
    "Read {data} line by line and guess what follows each character, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.text.linesLast":
    "Read the beginnings of {data} and guess the next character, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.text.linesLast.broken":
    "Read the beginnings of {data} and guess the next character, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.words":
    "Tell {data}, letter by letter, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.words.broken":
    "Tell {data}, letter by letter, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pairs":
    "Translate {data}, sign by sign, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.pairs.broken":
    "Translate {data}, sign by sign, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.length": "{count} characters",
  "recipe.choose.length": "Characters read at once",
  "recipe.unit.windows": "{count} {count|window|windows}",
  "recipe.unit.lines": "{count} {count|line|lines}",
  "recipe.unit.words": "{count} {count|word|words}",
  "recipe.unit.pairs": "{count} {count|pair|pairs}",

  "text.corpus": "Text",
  "text.length": "Characters read at once",
  "text.length.about":
    "How far an error is led back. What came before is forgotten, unless the run is stateful.",
  "text.length.lines": "Longest line read whole",
  "text.alphabet": "Alphabet",
  "text.alphabet.count": "{count} signs",
  "text.alphabet.all": "all {count} signs",
  "text.alphabet.other": "{percent} % of the text is too rare and becomes □, “other”.",
  "text.alphabet.whole": "Every character of the text has a sign of its own.",
  "text.target": "What is asked",
  "text.target.each": "Each next one",
  "text.target.each.about": "At every step the sign that follows: one window gives many lessons at once.",
  "text.target.last": "The next one",
  "text.target.last.about": "Once for each window, behind its last sign: slower, but easy to look at.",
  "text.preview": "What the network reads",
  "text.preview.another": "Another place",
  "text.preview.reads": "reads",
  "text.preview.asked": "is asked for",
  "text.counts": "{characters} characters, {distinct} different",
  "text.windows": "{train} train, {test} test {test|window|windows}",
  "text.lines": "{train} train, {test} test {test|line|lines}",
  "words.length": "Letters read of each word",
  "words.length.cut": "{count} {count|word is|words are} longer and cut.",
  "words.length.whole": "Every word is read whole.",
  "words.counts": "{train} train, {test} test {test|word|words}",
  "words.show": "Some words",
  "pairs.samples": "Training pairs",
  "pairs.counts": "{test} test pairs",
  "pairs.show": "Some pairs",
  "pairs.reads": "Reads up to {source} signs of {sourceSigns}, writes up to {target} of {targetSigns}.",

  "data.badge.made": "made by a program",
  "data.kind.sequences": "Sequences",
  "data.sequences": "Sets of sequences",
  "sequences.text": "Continue a text",
  "sequences.words": "Name a word",
  "sequences.pairs": "Translate",
  "sequences.ratings": "Recommend",
  "data.size.characters": "{count} characters",
  "data.size.words": "{count} words",
  "data.size.pairs": "{count} pairs",
  "data.size.ratings": "{count} ratings",

  "tip.sequences.watch":
    "Select the recurrent layer: which of its units wake up at blanks, commas or vowels?",
  "tip.sequences.length": "Let it read only 5 steps, then 40. What can it no longer get right?",
  "tip.sequences.units":
    "Halve the units of the recurrent layer. Which does it forget first: spelling or sense?",
  "tip.sequences.kind": "Put a SimpleRNN in place of the LSTM. How far back can it still look?",
  "tip.sequences.own": "Open a text of your own, and let the network go on writing it.",

  "own.text": "A text of your own…",
  "own.title": "A text of your own",
  "own.what":
    "Paste a text, or choose a text file. It stays on this machine. The alphabet is made from what it holds.",
  "own.paste": "Text",
  "own.placeholder": "Paste a text here: a story, song lyrics, a program, messages …",
  "own.file": "Text file",
  "own.name": "Name",
  "own.name.untitled": "My text",
  "own.unit": "It is",
  "own.unit.character": "One long text",
  "own.unit.line": "A line each",
  "own.unit.line.about":
    "Each line stands for itself: poems, names, proverbs. A tenth of them is kept for testing.",
  "own.unit.character.about": "The last tenth is kept for testing.",
  "own.use": "Learn from it",
  "own.making": "Preparing …",
  "own.counts": "{characters} {characters|character|characters}, {distinct} different",
  "own.empty": "There is no text yet",
  "own.empty.why": "Paste one, or choose a file.",
  "own.blank": "The text has blanks only",
  "own.blank.why": "There is nothing to guess in it.",
  "own.short": "The text is too short",
  "own.short.why":
    "It has {count} {count|character|characters}. At least {min} are needed: most to learn from, some to test with.",
  "own.ready.book": "Take Sherlock Holmes instead",
  "own.ready.poems": "Take Tang poems instead",
  "own.leaveFile": "Go on without this file",
  "own.fewLines": "There are too few lines",
  "own.fewLines.why":
    "There {count|is|are} {count} {count|line|lines}; {min} are needed to keep one for testing.",
  "own.fewLines.fix": "Read it as one long text",
  "own.large": "The text is very long",
  "own.large.why": "It has {got} MB; a page learns from {max} MB at most.",
  "own.large.fix": "Take the first {max} MB",
  "own.foreign": "This is no UTF-8 text",
  "own.foreign.why": "Read as {encoding} it begins with:",
  "own.foreign.fix": "Read as {encoding}",
  "own.binary": "{file} is no text",
  "own.binary.why": "It holds bytes that no letter has: a picture, a program or a packed file, perhaps.",
  "own.another": "Take another text",
  "own.manySigns": "The alphabet is very large",
  "own.manySigns.why":
    "There are {distinct} different characters. The {kept} most frequent get a sign of their own; {percent} % of the text becomes □, “other”.",
  "own.manySigns.fix": "Keep {count} of them",
  "own.manySigns.few": "Keep {count}, and train faster",
  "encoding.utf-8": "UTF-8",
  "encoding.utf-16le": "UTF-16",
  "encoding.utf-16be": "UTF-16 (big-endian)",
  "encoding.gb18030": "GB 18030",
  "encoding.windows-1252": "Western European",
} satisfies MessagesOf<Key>;
