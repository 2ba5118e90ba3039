import type { TextOf } from "#lessons/lesson.ts";
import type { features } from "./features.ts";

export const featuresEn: TextOf<typeof features> = {
  steps: {
    lines: {
      title: "A task for lines",
      text: `
A neuron by itself draws one straight line. Look at these points: blue at two opposite corners, orange at the other two.

How many straight lines does it take to cut the plane so that each piece has one colour?`,
      task: "Choose an answer.",
      answers: {
        one: {
          text: "One",
          why: "With one line, each side still has both colours.",
        },
        two: {
          text: "Two, crossing each other",
          why: "One upright, one level: four pieces, each with one colour. A single neuron has only one line.",
        },
        none: {
          text: "It cannot be done with lines",
          why: "It can: one upright line and one level line make four pieces, each with one colour.",
        },
      },
    },
    product: {
      title: "Help it with a feature",
      text: `
Here is a trick. Multiply the two numbers: $x_1 \\cdot x_2$.

In the blue corners the signs differ, so the product is negative. In the orange corners they are equal, so it is positive. This one number tells the colour.

A number that describes a [[sample]] is called a [[feature]].`,
      task: "Switch on the feature $x_1 x_2$ at the left of the network.",
      done: "The neuron now reads three numbers. Look at the small picture of $x_1 x_2$: it has the pattern already.",
    },
    easy: {
      title: "Now it is easy",
      text: `
The same single neuron, with one feature more. Let it learn.`,
      task: "Press [transport.play] and wait until the test accuracy is above 97 %.",
      done: "A few epochs are enough. With the right feature even a single neuron can do it.",
    },
    whose: {
      title: "Whose idea was it?",
      text: `
The network did not find this feature. *We* did, because we saw the pattern.

For decades this was how it was done: people thought up features, and the machine weighed them. But who can write down a formula for a cat, or for a sad sentence?

Better if the network found its features by itself.`,
    },
    found: {
      title: "Features of its own",
      text: `
The product is gone again. Instead there is a [[hiddenLayer]] of four neurons between the inputs and the output.

Nobody tells these four what to do. Which border will they find?`,
      task: "Paint where you expect orange and where blue, then let it learn for 60 epochs.",
      done: "It works without our trick. The dashed line is your border. Where there are no points, nobody told the network what is right: there it may go its own way.",
    },
    look: {
      title: "What have they found?",
      text: `
Each small picture shows what a neuron answers at every place of the plane. The answer of a hidden neuron *is a feature*: a new number for each sample, one that was learned.`,
      task: "Point at the neurons of the hidden layer, one after the other. The large map shows each of them.",
      done: "Each neuron has a straight border, each somewhere else.",
    },
    combine: {
      title: "What does the output see?",
      text: `
The output neuron draws one line, too. Yet the border on the map is not straight. What does the output neuron read?`,
      task: "Choose an answer.",
      answers: {
        points: {
          text: "$x_1$ and $x_2$, like the hidden ones",
          why: "Follow the threads: they come from the hidden neurons. The output never sees $x_1$ and $x_2$ themselves.",
        },
        answers: {
          text: "The four answers of the hidden neurons",
          why: "For it, each sample is a list of four new numbers. Among *those* numbers one straight cut is enough.",
        },
        map: {
          text: "The picture of the map",
          why: "The map is drawn from its answers, for us. It reads the four numbers of the hidden neurons.",
        },
      },
    },
    linear: {
      title: "Take the bend away",
      text: `
The function after the sum, here $\\tanh$, is bent. Does that matter? Put the function *linear* in its place: it hands the sum on as it is.`,
      task: "Change the activation of the hidden layer to [activation.linear], in the sentence above the network.",
      done: "Now the hidden neurons are sums and nothing else.",
    },
    flat: {
      title: "A sum of sums is a sum",
      text: `
Train on. Watch the border.`,
      task: "Train for 20 epochs.",
      done: `The border is straight again, and the accuracy is not much better than a coin. A weighted sum of weighted sums is again a weighted sum:

$$v_1 (w_1 x + b_1) + v_2 (w_2 x + b_2) = (v_1 w_1 + v_2 w_2)\\, x + \\text{const}$$

Without the bend, many layers can do no more than one. *The bend makes layers worth having.*`,
    },
    spiral: {
      title: "The spiral",
      text: `
The hardest points of this page: two arms wound around each other. The network gets $x_1$ and $x_2$ only, and one hidden layer of 8 bent neurons.

What do you expect?`,
      task: "Choose an answer.",
      answers: {
        easy: {
          text: "Eight lines will do.",
          why: "See in the next step. The border would have to wind around the middle almost twice.",
        },
        hard: {
          text: "It will find it hard.",
          why: "So it is: a few lines in one layer do not easily make a border that winds around the middle.",
        },
      },
    },
    shallow: {
      title: "One layer tries",
      text: `
Give it some time and watch the map.`,
      task: "Train for 40 epochs.",
      done: "It catches a piece here and there, but not the arms.",
    },
    deeper: {
      title: "One layer more",
      text: `
Put a second hidden layer behind the first. Its neurons do not read the plane; they read the *features* of the first layer.`,
      task: "Add a second hidden layer with the plus between the columns.",
      done: "Features of features: that is what depth means.",
    },
    deep: {
      title: "Two layers learn",
      text: `
This takes a while, a hundred epochs or more. Watch how the border begins to wind.`,
      task: "Press [transport.play] and wait until the test accuracy is above 85 %.",
      done: "The same inputs, the same kind of neurons, one layer more.",
    },
    levels: {
      title: "From lines to curves",
      text: `
Compare the two layers. In the first all borders are straight.`,
      task: "Point at the neurons of the second hidden layer.",
      done: "In the second layer the borders are bent and winding: each neuron has put lines together to a shape.",
    },
    end: {
      title: "Layers make features",
      text: `
- A feature is a number that describes a sample.
- A hidden layer learns features of its own.
- The next layer makes features of features: lines become corners, corners become shapes.
- It takes the bent function, or all layers collapse into one.

In a network for pictures it is the same: edges first, then corners and textures, then eyes and wheels.`,
    },
  },
};
