import type { TextOf } from "#lessons/lesson.ts";
import type { gpu } from "./gpu.ts";

export const gpuEn: TextOf<typeof gpu> = {
  steps: {
    sums: {
      title: "It is all sums",
      text: `
Every lesson so far came down to the same thing: multiply and add. This small network does about a hundred multiplications for a point, and three times as many to learn from it.

A computer can multiply in several ways. Which of them is the fastest *on this very machine*? You will measure it.`,
    },
    guess: {
      title: "Four ways to compute",
      text: `
- CPU: plain JavaScript, one number at a time.
- WASM: machine code for the processor, four numbers at a time.
- WebGL and WebGPU: the graphics card, thousands of numbers at a time.

For *this small network*: which one will win?`,
      task: "What do you expect?",
      answers: {
        wasm: {
          text: "WASM, on the ordinary processor.",
          why: "A good guess for so small a network. Measure it in the next step.",
        },
        gpu: {
          text: "The graphics card: it is made for this.",
          why: "It is, for large sums. Whether this one is large enough, the next step will show.",
        },
        same: {
          text: "They are all the same.",
          why: "They do the same sums, but in very different ways. Measure it in the next step.",
        },
      },
    },
    small: {
      title: "The race",
      text: `
The same network trains on each way of computing that this machine has, one after another, for a second or two each.`,
      task: "Open the chip that names the backend and press [backend.race].",
      done: "The shorter the time for a step, the faster. If a graphics card is only imitated by software, it says so, and it is slow. If your machine has none, compare CPU and WASM.",
    },
    why: {
      title: "Why the card need not win",
      text: `
A card can do a thousand times as many sums in a second. Why does that not help a small network?`,
      task: "Choose an answer.",
      answers: {
        tell: {
          text: "To tell it what to do takes longer than the sums.",
          why: "Each order to the card costs some hundredths of a millisecond. In that time the processor has finished this whole step. It is like sending a lorry for one letter.",
        },
        slow: {
          text: "A card multiplies more slowly.",
          why: "A single multiplication, yes, a little. But it does thousands at once. What costs time here are the orders to it.",
        },
        heat: {
          text: "It has to warm up first.",
          why: "Only the very first step takes longer. After that each order still costs some hundredths of a millisecond, more than this whole step takes the processor.",
        },
      },
    },
    side: {
      title: "Side by side",
      text: `
The sums of a layer do not wait for each other: each neuron has its own, each sample too. With 64 samples and 100 neurons there are 6,400 sums that can be done *at the same time*.

A processor has a few quick workers, a graphics card has thousands of slow ones. It was built for pictures, where every pixel is a sum of its own. The more there is to do at once, the more it is ahead.`,
    },
    large: {
      title: "A larger network",
      text: `
Now a network that reads digits: about three hundred thousand multiplications for a picture, 64 pictures in a step, and three times as many to learn. That makes some sixty million a step.`,
      task: "Hold the race again.",
      done: "Compare with before. Plain JavaScript has fallen far behind. Where there is a real graphics card, it is now in front or close to it.",
    },
    batch: {
      title: "More at once",
      text: `
A larger batch gives more sums that do not wait for each other.`,
      task: "Make the batch at least twice as large.",
      done: "Each step now has more to do, and there are fewer of them in an epoch.",
    },
    again: {
      title: "Race with large batches",
      text: `
Think of the time for *one picture*: the time for a step divided by the batch.`,
      task: "Hold the race once more.",
      done: "A graphics card hardly minds the larger batch; a processor takes about as much longer as there is more to do.",
    },
    hours: {
      title: "Hours and days",
      text: `
The language model GPT-3 of 2020 needed about $3.1 \\times 10^{23}$ multiplications and additions to train. A fast graphics card does $10^{14}$ in a second. How long would a single one take?`,
      task: "Choose an answer.",
      answers: {
        century: {
          text: "About a hundred years.",
          why: "$3.1 \\times 10^{23} / 10^{14} = 3.1 \\times 10^9$ seconds, and a year has $3.2 \\times 10^7$. That is why thousands of cards train together, for weeks.",
        },
        month: {
          text: "About a month.",
          why: "Divide: $3.1 \\times 10^{23} / 10^{14} = 3.1 \\times 10^9$ seconds. A year has $3.2 \\times 10^7$, so it is a hundred years. With a thousand cards it is about a month.",
        },
        day: {
          text: "About a day.",
          why: "Divide: $3.1 \\times 10^{23} / 10^{14} = 3.1 \\times 10^9$ seconds. A year has $3.2 \\times 10^7$, so it is a hundred years.",
        },
      },
    },
    many: {
      title: "Many cards together",
      text: `
How do a thousand cards share the work? The simplest way: each takes a part of the batch, works out the gradient for it, and then all take the mean. It is the same descent as in lesson 3, with a very large batch.

Very large networks do not fit on one card, so the layers are shared out, too.

On *this* page, plain WASM takes a few thousandths of a millisecond for a step of the spiral. Try to feel the distance: from a laptop in a moment to a hall full of cards for weeks, and between them nothing but *more of the same sums*.`,
    },
    power: {
      title: "What it costs",
      text: `
To train GPT-3 took about 1,300 megawatt hours of electricity, as was estimated in 2021. What is that like?`,
      task: "Choose an answer.",
      answers: {
        town: {
          text: "What more than a hundred households use in a year.",
          why: "An American household uses about 10 megawatt hours a year, a European one about 4. And every question that is then asked costs a little more. So it is worth asking whether a smaller network would do.",
        },
        kettle: {
          text: "A kettle, boiling for a week.",
          why: "A kettle of 2 kilowatts uses a third of a megawatt hour in a week. It is four thousand times that: what more than a hundred households use in a year.",
        },
        nothing: {
          text: "Nothing to speak of: computers use little.",
          why: "One does. A thousand cards of some hundred watts each, for weeks, use what more than a hundred households use in a year.",
        },
      },
    },
    end: {
      title: "Why GPUs",
      text: `
- Training is multiplying and adding, very often.
- The sums of a layer do not wait for each other; a graphics card does thousands at once.
- A small job is not worth the orders; measure instead of guessing.
- Large networks take many cards, weeks and much electricity.

The last lesson: what to do with a network once it is trained.`,
    },
  },
};
