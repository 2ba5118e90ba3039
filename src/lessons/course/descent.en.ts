import type { TextOf } from "#lessons/lesson.ts";
import type { descent } from "./descent.ts";

export const descentEn: TextOf<typeof descent> = {
  steps: {
    height: {
      title: "The loss is a height",
      text: `
Think of a landscape in fog. Where you stand is given by the weights of the network. How high you stand is the [[loss]]: how wrong its answers are.

To learn is to walk downhill. But in the fog you see only the ground at your feet: how steep it is, and in which direction. That is the [[gradient]].`,
    },
    step: {
      title: "One step",
      text: `
One [[step]] of [[training]]: feel the slope, and move every [[weight]] a little downhill.

The train loss is <loss> now.`,
      task: "Press [command.stepBatch] beside the play button.",
      done: "Before the step the train loss was <loss>, now it is <now.loss>: a little lower.",
    },
    rule: {
      title: "The rule",
      text: `
Every weight $w$ is moved by the same rule:

$$w \\leftarrow w - \\eta \\, \\frac{\\partial L}{\\partial w}$$

The fraction is the slope of the loss $L$ in the direction of this weight. The minus means downhill. And $\\eta$ is the [[learningRate]]: how far to go. Here it is <rate>; you find it in the sentence above the network.

This rule is called [[gradientDescent]].`,
    },
    more: {
      title: "Step by step",
      text: `
Take some more steps and watch the curve of the loss grow. Each point of it is one height on your way down.`,
      task: "Press [command.stepBatch] four times.",
      done: "Each step goes down a bit.",
    },
    curve: {
      title: "Predict the curve",
      text: `
Now 60 steps from the beginning. How will the train loss go? Straight down? Quick at first, then slow? The other way round?

Draw what you expect. It begins at about 0.77.`,
      task: "Draw your curve, then let it run.",
      done: "Compare the two. On steep ground the steps are long, on gentle ground short, so the curve is not a straight line. It goes down without a bump: each step looks at all training points at once.",
    },
    small: {
      title: "Tiny steps",
      text: `
The learning rate is the length of the steps. What if it is very small?`,
      task: "Set the learning rate to 0.001 or less, in the sentence above the network.",
      done: "A thousandth of what it was.",
    },
    crawl: {
      title: "It crawls",
      text: `
Go on with tiny steps.`,
      task: "Train for 20 epochs.",
      done: "From here on the curve is almost flat. It still goes down, but it would take many thousands of steps.",
    },
    guess: {
      title: "Giant steps",
      text: `
Now the other way: a learning rate of 10. What will happen?`,
      task: "What do you expect?",
      answers: {
        faster: {
          text: "It gets down ten times as fast.",
          why: "It would be so if the slope were the same everywhere. But the slope is measured at your feet only. See for yourself.",
        },
        jumps: {
          text: "It jumps across the valley and up the other side.",
          why: "The slope is true for the ground at your feet only. Who leaps too far lands somewhere else, maybe higher up. See for yourself.",
        },
        same: {
          text: "The same as with 1.",
          why: "The rate multiplies every move. See for yourself.",
        },
      },
    },
    large: {
      title: "Take giant steps",
      text: `
Change the learning rate again.`,
      task: "Set the learning rate to 10.",
      done: "Ten times what it was at the beginning.",
    },
    again: {
      title: "Back to the start",
      text: `
To compare, begin at the same place: *Reset* puts the same first weights back.`,
      task: "Press [command.reset] (the round arrow).",
      done: "The same landscape, the same starting point.",
    },
    jump: {
      title: "Over the hills",
      text: `
Watch the curve.`,
      task: "Train for 10 epochs.",
      done: "The loss went *up*, and jumps about. A rate that is too large does not learn faster, it misses the valley. With still larger rates nothing is learned at all.",
    },
    batch: {
      title: "How many points for a step?",
      text: `
Until now each step looked at *all* 350 training points to find its slope. That is exact, but a lot of work for one step.

It can be done with fewer: take a handful of points, a [[batch]], and go by their slope. It is only roughly right, but you can take many more steps.

(The learning rate is 0.3 now, and the first weights are others.)`,
      task: "Set the batch size to 16 (at most 32), at the foot of the data panel.",
      done: "16 points for each step: about 22 steps go through all points once. That is one [[epoch]].",
    },
    tremble: {
      title: "Many rough steps",
      text: `
Watch how quickly the loss falls with each epoch.`,
      task: "Train for 20 epochs.",
      done: "Each epoch now makes 22 moves instead of one, so it gets much further. The price: the way trembles a little, since each batch points in a slightly different direction.",
    },
    optimizer: {
      title: "Cleverer steps",
      text: `
One length of steps for all weights is not always good. An [[optimizer]] remembers earlier slopes and chooses the length for each weight by itself. The best known is *Adam*.

The learning rate is 0.01 now. For plain descent that would be slow.`,
      task: "Choose Adam as the optimiser, in the sentence above the network.",
      done: "Adam usually does well with rates from 0.001 to 0.01.",
    },
    adam: {
      title: "See it go",
      text: `
The same network and the same points.`,
      task: "Press [transport.play] and wait until the train loss is below 0.2.",
      done: "A small rate, and yet it gets down quickly.",
    },
    end: {
      title: "Going downhill",
      text: `
- The loss is a height; the gradient says which way is up.
- Gradient descent moves all weights a little the other way.
- Rate too small: it crawls. Too large: it jumps.
- Small batches: many rough steps instead of few exact ones.

One question is left: where does the gradient come from? That is the next lesson.`,
    },
  },
};
