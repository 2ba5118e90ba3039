import type { TextOf } from "#lessons/lesson.ts";
import type { cnn } from "./cnn.ts";

export const cnnEn: TextOf<typeof cnn> = {
  steps: {
    pixels: {
      title: "A picture is a table of numbers",
      text: `
This is a handwritten digit, very small: 8 rows of 8 points. Each point, a pixel, is a number from 0 (paper) to 1 (ink).

So a picture is 64 inputs, and the networks that you know could read it. But they would miss something.`,
    },
    order: {
      title: "Shuffled pixels",
      text: `
Suppose that the 64 pixels of every picture were shuffled, all pictures in the same way. To us they would be snow.

How well would a network of plain layers learn, in which every neuron reads all 64 inputs?`,
      task: "What do you expect?",
      answers: {
        equal: {
          text: "Just as well as before.",
          why: "A weighted sum does not care in which order its inputs come. So such a network knows nothing of neighbours: it has to learn anew at each place what a stroke looks like.",
        },
        worse: {
          text: "Much worse: it could not see the digits any more.",
          why: "*We* could not. A weighted sum does not care in which order its inputs come. It would learn just as well, which shows that it never knew what lies beside what.",
        },
        better: {
          text: "Better: shuffling makes it attend.",
          why: "Neither better nor worse: a weighted sum does not care in which order its inputs come. It never knew what lies beside what.",
        },
      },
    },
    window: {
      title: "A small window",
      text: `
A [[convolution]] looks at the picture through a small window, 3 by 3 pixels. In it stands an ordinary neuron: nine weights, a bias, a sum through a function.

$$y = f\\Big(\\sum_{i=1}^{3}\\sum_{j=1}^{3} w_{ij}\\,x_{ij} + b\\Big)$$

The window slides over the whole picture *with the same weights* and writes down its answer at every place. What comes out is a picture again, a [[featureMap]].`,
    },
    weights: {
      title: "Look at the windows",
      text: `
This layer has eight windows, each with weights of its own. They are called [[filter|filters]].

Nothing has been trained yet: the weights are chance.`,
      task: "Select the layer and open [inspector.tab.weights] in the inspector.",
      done: "Orange is negative, blue positive. A filter that is blue on the left and orange on the right answers where ink ends.",
    },
    count: {
      title: "How many weights?",
      text: `
The picture has 64 pixels, there are 8 windows of 3 by 3. How many numbers does this layer have to learn?`,
      task: "Choose an answer.",
      answers: {
        few: {
          text: "80: each window nine weights and a bias.",
          why: "The same nine weights serve at all places. On a photograph of millions of pixels it would still be 80. And what was learned at one place is known everywhere.",
        },
        each: {
          text: "5,120: eighty at each of the 64 places.",
          why: "That would be so if every place had weights of its own. But the window takes the same ones along: 8 × (9 + 1) = 80.",
        },
        picture: {
          text: "520: each window reads all 64 pixels.",
          why: "That would be a plain layer: 8 × (64 + 1). A window reads only 9 pixels at a time: 8 × (9 + 1) = 80.",
        },
      },
    },
    train: {
      title: "Learn to read",
      text: `
Now the filters are learned, too. Nobody tells them what to look for: their weights follow the gradient like all others.`,
      task: "Press [transport.play] and wait until the test accuracy is above 90 %.",
      done: "It reads nine of ten digits that it has never seen. Press [transport.pause].",
    },
    maps: {
      title: "What the windows have found",
      text: `
Each filter gives a map: bright where it has found what it looks for.`,
      task: "Open [inspector.tab.activations] of the same layer.",
      done: "Some answer to edges on one side, some to strokes in one direction. These are the first features; a deeper layer would put them together: edges to corners, corners to loops.",
    },
    pool: {
      title: "Smaller and calmer",
      text: `
The next layer, max [[pooling]], takes 2 by 2 places together and keeps only one number of them. Which, and why?`,
      task: "Choose an answer.",
      answers: {
        largest: {
          text: "The largest: whether the feature was there, not exactly where.",
          why: "The map becomes a quarter as large, and a digit that lies one pixel further left gives nearly the same answer.",
        },
        blur: {
          text: "The mean: the picture becomes softer.",
          why: "That exists, too, and is called average pooling. *Max* pooling keeps the largest: whether the feature was there, not exactly where.",
        },
        crop: {
          text: "The one at the top left: the rest is cut off.",
          why: "Nothing is cut off: of each four places the largest number stays, so a feature is not lost wherever it was.",
        },
      },
    },
    doodles: {
      title: "Cats and houses",
      text: `
Larger pictures: 28 by 28 pixels, drawn by a program with an unsteady hand. Cat, rabbit, fish, house, flower, star.

The network is built as before, with 12 windows instead of 8.`,
    },
    cats: {
      title: "Train on doodles",
      text: `
Watch the results: which doodles are taken for which?`,
      task: "Train for at least 60 steps.",
      done: "After a few seconds it tells most of them apart. The rest are often the pairs that we would mix up, too.",
    },
    own: {
      title: "Draw your own",
      text: `
Now you: is your cat a cat?`,
      task: "Draw something on the pad in the results (or by keyboard, as it says there).",
      done: "The network answers while you draw. Leave out the ears, and see how the shares change.",
    },
    blood: {
      title: "Blood cells",
      text: `
The same network on colour: three numbers for each pixel. The pictures show blood under a microscope, *drawn by a program after textbooks*. It is to find the blasts, unripe cells that in great number point to leukaemia.`,
      task: "Train for at least 60 steps.",
      done: "The windows now have 3 × 3 × 3 weights: they find colours as well as shapes.",
    },
    trust: {
      title: "Would you trust it?",
      text: `
Suppose it were right 99 times of 100 here. A hospital with another microscope and another dye wants to use it. What should one fear most?`,
      task: "Choose an answer.",
      answers: {
        stain: {
          text: "That it has learned the dye rather than the cells.",
          why: "A network takes whatever tells the samples apart, be it a colour cast. It has to be tested on pictures from the place where it is to be used.",
        },
        more: {
          text: "That it is too slow for so many pictures.",
          why: "It reads hundreds in a second. The danger is another: what it learned may hold only for pictures like those it was shown.",
        },
        sure: {
          text: "Nothing: 99 % is 99 %.",
          why: "On pictures *like these*. With another dye the same network may guess. The number holds only for the kind of pictures it was measured on.",
        },
      },
    },
    end: {
      title: "How a network sees",
      text: `
- A convolution is one neuron that slides over the picture and takes its weights along.
- Pooling keeps what was found and lets go of where exactly.
- Layer on layer, edges become parts and parts become things.
- It sees what tells its training pictures apart, which need not be what we mean.

In the next lesson the inputs come one after another.`,
    },
  },
};
