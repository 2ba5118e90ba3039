import type { TextOf } from "#lessons/lesson.ts";
import type { overfitting } from "./overfitting.ts";

export const overfittingEn: TextOf<typeof overfitting> = {
  steps: {
    parts: {
      title: "Learning and being tested",
      text: `
Sixty points: blue inside, orange around. This time they are noisy: [[noise]] has pushed many of them to where they do not belong.

Half of them, the filled ones, are the [[trainingPart]]: the network learns from them. The others, white inside, are the [[testPart]]: it never learns from them. They show whether it has understood something, or only remembers.`,
    },
    simple: {
      title: "Too simple",
      text: `
First a single neuron. It can draw one straight line.`,
      task: "Train for 30 epochs.",
      done: "Train loss and test loss stay at about 0.7. Somebody who answers “half and half” to everything would have 0.69.",
    },
    why: {
      title: "Why does it not get better?",
      text: `
Both losses are high, and both curves are flat. What is the reason?`,
      task: "Choose an answer.",
      answers: {
        simple: {
          text: "The network is too simple for the task.",
          why: "One straight line cannot enclose the blue points. This is called [[underfitting]]: even the training points are not learned.",
        },
        time: {
          text: "It was trained too short.",
          why: "The curves have been flat for a long time. More of the same would change nothing.",
        },
        noise: {
          text: "The noise makes it impossible.",
          why: "The noise does harm, but you will see in the next step that much more is possible.",
        },
      },
    },
    fitting: {
      title: "About right",
      text: `
Now a hidden layer of four neurons: enough for a closed border.`,
      task: "Train for 50 epochs.",
      done: "Both losses are lower than before. Nobody can get them to 0: some points simply lie on the wrong side.",
    },
    sketch: {
      title: "Too clever?",
      text: `
Now two hidden layers of 24 neurons each: more than 600 weights for 30 training points.

How will the *test loss* go in 100 epochs? Draw what you expect. It begins at about 0.7.`,
      task: "Draw your curve, then let it run.",
      done: "The test loss falls, and then it rises again, above where it began. At the same time the train loss falls and falls (see the chart in the results).",
    },
    gap: {
      title: "What happens here?",
      text: `
The train loss falls, the test loss rises. A gap opens between the two curves. What has the network learned?`,
      task: "Choose an answer.",
      answers: {
        heart: {
          text: "It has learned the training points by heart.",
          why: "It remembers each point, noise and all, instead of the rule behind them. On new points that does not help. This is [[overfitting]].",
        },
        broken: {
          text: "Something is broken.",
          why: "All works as it should: the training loss is what is made smaller, and it gets smaller. Nobody asked for the test loss.",
        },
        slow: {
          text: "It needs more time.",
          why: "The longer it trains, the wider the gap gets.",
        },
      },
    },
    islands: {
      title: "Look at the map",
      text: `
The border makes bays and corners to reach single points that noise has put there. No other points will lie in these bays.

And the colours are strong: the network is very sure, even where it is wrong.`,
      task: "Point at a place on the map where the border makes a detour for a few filled points.",
      done: "Such a detour is learned noise.",
    },
    data: {
      title: "Remedy 1: more data",
      text: `
One can learn 30 points by heart. Can one learn 500?`,
      task: "Set the number of points to at least 500 (best 1,000), in the data panel.",
      done: "The same task, the same noise, the same network; only more to learn from.",
    },
    more: {
      title: "Train on more",
      text: `
Watch both curves.`,
      task: "Train for 50 epochs.",
      done: "Now both curves stay close together, and the border is rounder. *More data is the best remedy*, where it can be had.",
    },
    penalty: {
      title: "Remedy 2: small weights",
      text: `
Often there is no more data. We are back at 60 points.

Sharp corners need large weights. [[regularization|Regularisation]] makes large weights cost something:

$$L + \\lambda \\sum w^2$$

So the network uses them only where it pays.`,
      task: "Set L2 to 0.03, in the sentence above the network.",
      done: "The number is the price of weights.",
    },
    calm: {
      title: "Train with the price",
      text: `
The same network and the same 30 training points as in the sketch.`,
      task: "Train for 100 epochs.",
      done: "The train loss is higher than without the price, and the test loss is *lower*. The border is smooth. It learns less by heart, and more of the rule.",
    },
    dropout: {
      title: "Remedy 3: dropout",
      text: `
[[dropout|Dropout]]: at every training step half of the neurons, chosen anew by chance, are silent. No neuron can rely on a certain other one; each has to be useful by itself.

Two dropout layers are in the network now. (L2 is off again.)`,
      task: "Train for 100 epochs.",
      done: "It trains more slowly, and the gap is much smaller than without.",
    },
    choose: {
      title: "Which network is best?",
      text: `
You have trained several networks and want to choose one of them. What do you look at?`,
      task: "Choose an answer.",
      answers: {
        train: {
          text: "The lowest train loss",
          why: "That would be the one that has learned everything by heart.",
        },
        test: {
          text: "The lowest loss on points that it has not learned from",
          why: "What counts is how it does on new points. One can also stop the training where that loss is lowest: *early stopping*, see the stop rules in the settings.",
        },
        both: {
          text: "The smallest gap between the two",
          why: "The single neuron had hardly any gap, and it was useless. The gap shows overfitting, but it does not say what is good.",
        },
      },
    },
    end: {
      title: "Neither too simple nor too clever",
      text: `
- *Underfitting:* both losses high. Take a larger network or better features.
- *Overfitting:* train loss low, test loss high. Take more data, a smaller network, regularisation or dropout, or stop earlier.
- Always look at points that were kept aside.

Who chooses by the test points again and again has learned from them, too. That is why in earnest one keeps a third part, which is looked at only once, at the very end.`,
    },
  },
};
