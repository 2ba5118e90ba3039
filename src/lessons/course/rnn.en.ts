import type { TextOf } from "#lessons/lesson.ts";
import type { rnn } from "./rnn.ts";

export const rnnEn: TextOf<typeof rnn> = {
  steps: {
    order: {
      title: "One after another",
      text: `
A picture is there all at once. A word comes letter by letter, a melody note by note, prices day by day. The order counts: “dog bites man” is not “man bites dog”.

This network reads a word and says which of eight languages it is from. It sees one letter at a time.`,
    },
    state: {
      title: "A network with a memory",
      text: `
A [[recurrent]] layer has a memory, its [[state]] $h$: a list of numbers. At each step it mixes what it reads with what it remembers:

$$h_t = \\tanh(W x_t + U h_{t-1} + b)$$

$x_t$ is the letter now, $h_{t-1}$ the memory before it. It is a weighted sum through a function, as always, only that the layer is one of its own inputs.

The layer here, a GRU, does the same with a little more care for what it keeps.`,
    },
    length: {
      title: "Longer words",
      text: `
How many weights does the layer need for a word of 12 letters, compared with one of 4?`,
      task: "Choose an answer.",
      answers: {
        same: {
          text: "As many: every step uses the same weights.",
          why: "As a convolution takes its weights along over the picture, a recurrent layer takes them along through time. So it can read words of any length.",
        },
        more: {
          text: "Three times as many: four for each four letters.",
          why: "That would be so if every place in the word had weights of its own. But $W$ and $U$ are the same at every step.",
        },
        cut: {
          text: "As many, because longer words are cut off.",
          why: "As many is right, but nothing need be cut off: $W$ and $U$ are the same at every step, however many there are.",
        },
      },
    },
    words: {
      title: "Learn to hear languages",
      text: `
The error is walked back through time: from the last letter to the first, at each step by the same weights. That is back-propagation, along a network that is as deep as the word is long.`,
      task: "Train for at least 60 steps.",
      done: "It has begun to know endings: “-zione” sounds Italian, “-ść” looks Polish. Eight languages by chance would be 12.5 %.",
    },
    own: {
      title: "Your own word",
      text: `
Try words that it has never seen, also invented ones.`,
      task: "Type a word into the field in the results.",
      done: "It gives shares for all eight languages. An invented word has no right answer, but a sound.",
    },
    poems: {
      title: "Writing",
      text: `
The same idea can write. This network reads quatrains of the Tang dynasty, sign by sign. Nobody told it what a poem is. What does it learn to do?`,
      task: "Choose an answer.",
      answers: {
        next: {
          text: "To guess the next sign.",
          why: "That is all. At each place it gives a share to every sign that might come next. To write, one draws a sign by these shares, hands it back as the next input, and asks again. Large language models do just this.",
        },
        meaning: {
          text: "To understand what a poem means.",
          why: "Nobody tells it any meaning. It learns to guess the next sign, and whatever helps with that.",
        },
        rhyme: {
          text: "To put rhymes behind each other.",
          why: "Rhymes may come of it. What it is asked for is only to guess the next sign.",
        },
      },
    },
    write: {
      title: "Its first lines",
      text: `
At first it knows nothing: every sign is as likely as any other, and the loss is the logarithm of their number. Soon it knows which signs are frequent, then where the commas stand.

A good poem takes many epochs. Look at the first attempts.`,
      task: "Train for at least 20 steps.",
      done: "Signs first, then lines of five with a comma: form comes before meaning. Leave it running later and read on.",
    },
    forget: {
      title: "Why a long memory is hard",
      text: `
Walking back through time, the error is multiplied at each step by about the same number. What becomes of it over 40 steps, if that number is 0.8?`,
      task: "Choose an answer.",
      answers: {
        shrinks: {
          text: "It nearly vanishes: $0.8^{40}$ is about 0.0001.",
          why: "So what stood far back is hardly learned from: the vanishing gradient. LSTM and GRU have gates, numbers from 0 to 1 that say what is kept. Where a gate is 1, the memory and the error pass unchanged.",
        },
        full: {
          text: "It stays: 0.8 is nearly 1.",
          why: "Once, yes. Forty times it is $0.8^{40}$, about 0.0001. That is why LSTM and GRU have gates that let the memory pass unchanged.",
        },
        old: {
          text: "It grows, because more steps add up.",
          why: "It would with a number above 1, which is bad as well. With 0.8 it is $0.8^{40}$, about 0.0001: the gradient vanishes.",
        },
      },
    },
    sun: {
      title: "Forecasting",
      text: `
Spots on the sun, month by month since 1749. From the last 72 months the network is to tell the next 12.

Before you praise a forecast: with what should it be compared?`,
      task: "Choose an answer.",
      answers: {
        simple: {
          text: "With the simplest one: it stays as it is now.",
          why: "Often that is hard to beat, with prices most of all. A network that is not better than that has learned nothing that helps. The results show this comparison.",
        },
        zero: {
          text: "With 0: the smaller the error the better.",
          why: "How small can it be at all? Only beside a simple forecast does an error say anything: beside “it stays as it is now”.",
        },
        none: {
          text: "With nothing: one sees whether the curve fits.",
          why: "A curve that is simply the past moved by a month fits splendidly to the eye, and knows nothing. Compare it with “it stays as it is now”.",
        },
      },
    },
    forecast: {
      title: "Look ahead",
      text: `
The part at the right has not been learned from. Watch the forecast there.`,
      task: "Train for 2 epochs.",
      done: "The eleven-year wave is easily found. How high the next one becomes, nobody knows as well.",
    },
    fraud: {
      title: "A needle in a haystack",
      text: `
Payments by card, 64 in a row for each customer (invented ones). Some cards were stolen. Of 100 payments less than one is fraud.

A network is right 99 times of 100. Is it good?`,
      task: "Choose an answer.",
      answers: {
        empty: {
          text: "One cannot say: “never fraud” would be right as often.",
          why: "Just so. Where one kind is rare, accuracy says nothing. One asks instead: of the payments that it reports, how many are fraud (precision), and of the fraud, how much does it report (recall)?",
        },
        good: {
          text: "Yes, 99 % is excellent.",
          why: "A machine that says “never fraud” and looks at nothing reaches that, too. One has to count what is found and what is reported wrongly.",
        },
        luck: {
          text: "No, it was lucky.",
          why: "It needs no luck: who always says “never fraud” is right that often. One has to count what is found and what is reported wrongly.",
        },
      },
    },
    find: {
      title: "Find the fraud",
      text: `
The network reads a customer's payments in their order. A high sum is not suspicious in itself; it is *for this customer*, at this hour, after that purchase.`,
      task: "Train for at least 40 steps.",
      done: "See in the results which payments it would report, and what it overlooks. Move the threshold, and one becomes better as the other becomes worse.",
    },
    end: {
      title: "Networks that read",
      text: `
- A recurrent layer mixes what it reads with what it remembers, by the same weights at each step.
- Gates keep a memory over many steps.
- Who can guess the next sign can write.
- A forecast counts beside the simplest one; a detector by what it finds and what it reports wrongly.

In the next lesson words and people become places.`,
    },
  },
};
