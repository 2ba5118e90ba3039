import type { TextOf } from "#lessons/lesson.ts";
import type { tables } from "./tables.ts";

export const tablesEn: TextOf<typeof tables> = {
  steps: {
    table: {
      title: "150 flowers",
      text: `
Until now the points were drawn by a program. These are real: in the 1930s somebody measured 150 iris flowers with a ruler.

Each flower is one row: the length and width of a sepal and of a petal, in centimetres. Four numbers, four [[feature|features]].

The answer is the species: setosa, versicolor or virginica. Three [[class|classes]] this time, so the output has three neurons. Their answers are shares that add up to 100 %.`,
    },
    map: {
      title: "Four numbers, two directions",
      text: `
A map has only two directions, and a flower has four numbers. So the map shows two of the columns. The other two stay at their mean.

That is why a flower may lie in the wrong colour here and still be answered rightly: the network sees all four numbers.`,
      task: "Point at a few places of the map.",
      done: "Real data rarely fits on a map. A network does not mind: to it, four inputs or four thousand are the same sum.",
    },
    units: {
      title: "Centimetres or millimetres?",
      text: `
Suppose that somebody had measured the petals in millimetres: 14 instead of 1.4. Would this network learn something else?`,
      task: "Choose an answer.",
      answers: {
        same: {
          text: "No: each column is brought to the same scale first.",
          why: "From each column its mean is taken away, and the rest is divided by its spread. A change of unit cancels out. This is done before every training on tables, so that no column counts more only because its numbers are larger.",
        },
        ten: {
          text: "Yes: petals would count ten times as much.",
          why: "They would if the numbers went in as they are. That is why they do not: each column is brought to mean 0 and spread 1 first.",
        },
        never: {
          text: "Yes: it could not learn at all.",
          why: "Very unequal scales do make training slow and shaky. That is why each column is brought to mean 0 and spread 1 first, and then the unit does not matter.",
        },
      },
    },
    train: {
      title: "Name the flowers",
      text: `
Nothing else is new: weighted sums, a loss, and steps downhill. Only the measurements are real.`,
      task: "Press [transport.play] and wait until the test accuracy is above 90 %.",
      done: "Nine of ten flowers are named rightly that the network has never seen. Press [transport.pause].",
    },
    apart: {
      title: "Why keep flowers aside?",
      text: `
120 flowers were used for learning, the [[trainingPart]]. 30 were kept aside, the [[testPart]]. Why not learn from all of them?`,
      task: "Choose an answer.",
      answers: {
        known: {
          text: "Because we want to know how it does on flowers it has not seen.",
          why: "A network can learn by heart what it is shown. Only samples that it has never seen tell whether it has found a rule.",
        },
        more: {
          text: "Because 30 more flowers would make training slower.",
          why: "Slower by a blink. The reason is another: on samples that it has learned from, even a network that learns by heart looks good.",
        },
        habit: {
          text: "It is a habit; the numbers would be the same.",
          why: "They are often not. The training accuracy tells how well it remembers, the test accuracy how well it will do out there.",
        },
      },
    },
    columns: {
      title: "Which measurements matter?",
      text: `
Take the petals away from the network: it is to name the species by the sepals alone.`,
      task: "In the data, leave out the length and the width of the *petal*.",
      done: "Now the network gets two numbers of each flower, and begins anew.",
    },
    fewer: {
      title: "Learn with less",
      text: `
Train again and compare the test accuracy with that of before.`,
      task: "Train for 30 epochs.",
      done: "It is clearly worse: versicolor and virginica have nearly the same sepals. What a column is worth shows when it is missing. No network can find what the measurements do not hold.",
    },
    cells: {
      title: "569 cells",
      text: `
Another table: nuclei of cells, measured under a microscope. 30 numbers each: size, roughness, symmetry and more. The question: malignant or benign?

The samples are real. *This page is for learning; it diagnoses nobody.*`,
    },
    cost: {
      title: "Not all errors are alike",
      text: `
With flowers, one error is as bad as another. Here the network can be wrong in two ways. Which is worse?`,
      task: "Choose an answer.",
      answers: {
        missed: {
          text: "A malignant cell is called benign.",
          why: "Then somebody who is ill is sent home. A false alarm costs a second examination and some bad nights. That is why in medicine one counts both kinds of errors, not accuracy alone.",
        },
        alarm: {
          text: "A benign cell is called malignant.",
          why: "That costs a second examination and some bad nights, and should be rare. But a malignant cell that is overlooked may cost a life.",
        },
        equal: {
          text: "They are alike: an error is an error.",
          why: "The accuracy says so, and that is its weakness. Overlooking an illness and a false alarm have very different prices.",
        },
      },
    },
    learn: {
      title: "Tell the cells apart",
      text: `
30 inputs, a hidden layer of 8 neurons, one output.`,
      task: "Press [transport.play] and wait until the test accuracy is above 93 %.",
      done: "That took no time. Is the task so easy? The next step finds out. Press [transport.pause].",
    },
    simple: {
      title: "Try the simple thing",
      text: `
Before one builds something large, one should know what something small can do. The smallest network is a single neuron.`,
      task: "Remove the hidden layer.",
      done: "Only the output is left: one weighted sum of 30 numbers, through one function. Statisticians call it logistic regression.",
    },
    line: {
      title: "One neuron",
      text: `
Train it, and compare.`,
      task: "Press [transport.play] and wait until the test accuracy is above 93 %.",
      done: "One neuron does about as well as nine. On this table the hidden layer was not needed.",
    },
    end: {
      title: "Measurements first",
      text: `
- A network sees numbers, whatever they stand for; columns are brought to one scale first.
- What counts is the accuracy on samples that it has never seen.
- It can find only what the measurements hold.
- Try the simple model first, and ask what each kind of error costs.

In the next lesson the measurements are pixels.`,
    },
  },
};
