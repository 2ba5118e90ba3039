import type { TextOf } from "#lessons/lesson.ts";
import type { neuron } from "./neuron.ts";

export const neuronEn: TextOf<typeof neuron> = {
  steps: {
    points: {
      title: "Two kinds of points",
      text: `
Look at the map. Every dot is a [[sample]]. It has two numbers: $x_1$ says how far right it lies, $x_2$ how far up.

Its colour is its [[class]]: orange or blue.

The task: *tell the colour from the two numbers alone.* Nobody writes down a rule. The network has to find one.`,
    },
    sum: {
      title: "A neuron is a weighted sum",
      text: `
This network has a single [[neuron]]. It multiplies each input by a [[weight]], adds it all up, and adds one more number, the [[bias]]:

$$z = w_1 x_1 + w_2 x_2 + b$$

Then it puts the sum $z$ through a function, the [[activation]]. This one squeezes every number into the range from 0 to 1:

$$y = \\frac{1}{1 + e^{-z}}$$

Near 0 means orange, near 1 means blue. That is all a neuron does.`,
      task: "Press the neuron of the output, so that its sum is written out.",
      done: "There it stands: each input, times its weight, added up, and at the end what the function makes of it.",
    },
    place: {
      title: "The same sum at every place",
      text: `
A sum needs inputs. Choose a place on the map, and its $x_1$ and $x_2$ go into the neuron.

The map has done this for *every* place already: its colour is the neuron's answer there.`,
      task: "Point at a few places of the map and look at the sum below the network.",
      done: "The inputs change with the place. The weights stay: they belong to the neuron.",
    },
    weight: {
      title: "Turn a knob yourself",
      text: `
The weights are the knobs of the network. When they change, its answers change everywhere at once.

Type another weight for $x_1$, say 2, and press Enter. Then try −2.`,
      task: "Change a weight or the bias in the table. (If the table is not there: press the neuron.)",
      done: "The border between orange and blue turns when a weight changes, and moves when the bias does.",
    },
    threads: {
      title: "How to read the threads",
      text: `
In the picture each weight is a thread from an input to the neuron.

What does a *thick blue* thread say?`,
      task: "Choose an answer.",
      answers: {
        size: {
          text: "The weight is large and positive.",
          why: "Thickness is the size, colour the sign: blue is positive, orange negative.",
        },
        speed: {
          text: "Numbers travel fast along it.",
          why: "Nothing travels. All numbers are simply multiplied and added; the thread shows how strongly an input counts.",
        },
        sure: {
          text: "The network is sure of its answer.",
          why: "How sure it is shows in the colour of the *map*. A thread is one weight.",
        },
      },
    },
    line: {
      title: "Why is the border straight?",
      text: `
Change the weights as you like: the border between orange and blue is always a *straight line*. Why?`,
      task: "Choose an answer.",
      answers: {
        sum: {
          text: "Where the sum is 0, the answer tips over, and those places form a line.",
          why: "The places with $w_1 x_1 + w_2 x_2 + b = 0$ are a straight line. On one side the sum is positive, on the other negative. The function squeezes the sum; it does not bend the line.",
        },
        luck: {
          text: "By chance. Other weights would give a curve.",
          why: "Try it: no weights will. A weighted sum is 0 along a straight line, whatever the weights are.",
        },
        points: {
          text: "Because the points lie in two straight heaps.",
          why: "The points have no say yet: nothing has been trained. It is the sum that makes the line.",
        },
      },
    },
    loss: {
      title: "How wrong is it?",
      text: `
To learn, the network must know how wrong it is. One number says so: the [[loss]]. It compares the answers with the right colours of all training points. 0 would be perfect.

With the weights as they are now, the training loss is <now.loss>.

To learn is to turn the knobs so that this number falls.`,
    },
    train: {
      title: "Let it learn",
      text: `
Nobody turns knobs by hand. In [[training]] the computer looks at some points, works out for each weight in which direction it should move, and moves all of them a little. Then again, and again.

Watch the line find its place, and the loss fall.`,
      task: "Press [transport.play] and wait until the test loss is below 0.1.",
      done: "It has found a line between the two heaps: two weights and a bias, learned from examples. Press [transport.pause].",
    },
    guess: {
      title: "A harder task",
      text: `
Now the blue points lie *inside*, and the orange ones around them. It is still the same single neuron.

Before you look: will it learn to tell them apart?`,
      task: "What do you expect?",
      answers: {
        yes: {
          text: "Yes, it only has to learn new weights.",
          why: "Every choice of weights gives a straight line. No line has all the blue on one side. See for yourself in the next step.",
        },
        no: {
          text: "No, one line cannot go around the blue points.",
          why: "One neuron draws one line. This task needs a closed border. See it fail in the next step.",
        },
        longer: {
          text: "Yes, but it takes longer.",
          why: "Patience does not help here: every choice of weights gives a straight line. See for yourself in the next step.",
        },
      },
    },
    fails: {
      title: "See it fail",
      text: `
Let it try. Look at the map and at the loss.`,
      task: "Train for 20 epochs. An [[epoch]] is once through all training points.",
      done: "The loss hardly falls. It is not that the network trains badly: it *cannot say* what it would have to say.",
    },
    layer: {
      title: "More than one neuron",
      text: `
Put a [[hiddenLayer]] of several neurons in between. Each of them draws a line of its own. The output neuron then reads *their* answers instead of $x_1$ and $x_2$.

So a weighted sum of lines can enclose the blue points.`,
      task: "Add a hidden layer with the plus between the columns. It needs at least 3 neurons.",
      done: "Now there are two layers of neurons, one reading the other.",
    },
    deep: {
      title: "Learning with a layer",
      text: `
Train again. Watch the small pictures: each shows what one hidden neuron answers at every place of the map. Straight borders, each at another angle.

The output puts them together.`,
      task: "Press [transport.play] and wait until the test accuracy is above 95 %.",
      done: "A closed border, made of a few lines.",
    },
    end: {
      title: "That is deep learning",
      text: `
- A neuron is a weighted sum through a function.
- A layer is several neurons side by side; a network is layers that read each other.
- To learn is to move all weights so that the loss falls.

*Deep* means nothing more than many layers. The networks that recognise faces or write texts are made of the same sums: only there are millions or billions of weights instead of three.

In the next lesson you will see what layers are good for.`,
    },
  },
};
