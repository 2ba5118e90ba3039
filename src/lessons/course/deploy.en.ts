import type { TextOf } from "#lessons/lesson.ts";
import type { deploy } from "./deploy.ts";

export const deployEn: TextOf<typeof deploy> = {
  steps: {
    train: {
      title: "Something worth keeping",
      text: `
Eleven lessons ago a network could do nothing. Train one more time: the flowers of lesson 6.`,
      task: "Press [transport.play] and wait until the test accuracy is above 90 %.",
      done: "Here it is, a network that can do something. Press [transport.pause]. Now it is to leave this page.",
    },
    numbers: {
      title: "What there is to keep",
      text: `
What is a trained network? Two things: how its layers are linked, which is a short description, and its *weights*.`,
      task: "Select the hidden layer and open [inspector.tab.weights].",
      done: "These numbers, and those of the output: that is all it has learned.",
    },
    size: {
      title: "How large is it?",
      text: `
The hidden layer has 4 × 8 weights and 8 biases, the output 8 × 3 and 3. A number takes 4 bytes. How large is what has been learned?`,
      task: "Choose an answer.",
      answers: {
        bytes: {
          text: "268 bytes: less than this text.",
          why: "67 numbers of 4 bytes. A network that reads digits takes some hundred kilobytes, a large language model some hundred gigabytes. It is always the same kind of thing: a list of numbers.",
        },
        kilo: {
          text: "About 268 kilobytes.",
          why: "That would be 67,000 numbers. Count: 32 + 8 + 24 + 3 = 67 numbers of 4 bytes are 268 bytes.",
        },
        mega: {
          text: "As large as the data it was trained on.",
          why: "The data stays behind. What goes along is 32 + 8 + 24 + 3 = 67 numbers of 4 bytes.",
        },
      },
    },
    forward: {
      title: "Using is less than learning",
      text: `
To *use* a network one needs only the way forward: from the inputs to the answer. It is called [[inference]]. What can stay at home?`,
      task: "Choose an answer.",
      answers: {
        rest: {
          text: "The training data, the gradients, the optimiser.",
          why: "They were needed to find the weights. Who uses the network only multiplies and adds. So what took a hall full of machines to learn may run on a phone.",
        },
        weights: {
          text: "The weights: they were for training.",
          why: "Without its weights a network knows nothing. What can stay at home is what was needed to *find* them: data, gradients, optimiser.",
        },
        all: {
          text: "Nothing: one needs everything.",
          why: "The way back is over. Data, gradients and optimiser were needed only to find the weights.",
        },
      },
    },
    keep: {
      title: "Take it along",
      text: `
[app.share] gives this experiment as a link. Whoever opens it finds the same data, the same network and the same seed, and can train it to the same weights. The link may carry the weights as well, rounded so that they fit; a file keeps them exactly.

That is a good habit in science: not only the result, but how to get it again.`,
    },
    elsewhere: {
      title: "The same sums elsewhere",
      text: `
There is nothing of this page in a network. Whoever has its weights can write the same sums in any language:

$$h = \\tanh(W_1^{\\top} x + b_1)$$

$$y = \\operatorname{softmax}(W_2^{\\top} h + b_2)$$

Two lines for our flowers. Keras, PyTorch and TensorFlow.js have these layers ready, and file formats such as ONNX carry networks from one to the other. A page of your own can ask this one by its script interface for the weights and for answers.`,
    },
    scale: {
      title: "What is easily forgotten",
      text: `
In lesson 6 each column was brought to one scale: minus the mean, divided by the spread of the *training* flowers. A new flower comes. What is to be done with its numbers?`,
      task: "Choose an answer.",
      answers: {
        same: {
          text: "The same: with the mean and the spread of the training flowers.",
          why: "They belong to the network like its weights. Most networks that fail when they are put to use fail here: they get numbers on another scale than the one that they have learned.",
        },
        new: {
          text: "The same, with its own mean and spread.",
          why: "One flower has no spread. The network knows the scale of the training flowers, and every new one has to come on that scale.",
        },
        skip: {
          text: "Nothing: the network is trained now.",
          why: "It is trained for numbers on a certain scale. Raw centimetres would be quite other numbers to it.",
        },
      },
    },
    round: {
      title: "Rounded weights",
      text: `
To make a network small, each weight is rounded to one of 256 values, a single byte instead of four. It is called quantisation. What happens to its answers?`,
      task: "Choose an answer.",
      answers: {
        little: {
          text: "Usually little: a sum hardly minds small errors.",
          why: "The errors of many rounded weights mostly cancel each other out. So networks fit on phones. One has to measure it, though: now and then it is too much.",
        },
        broken: {
          text: "They become useless.",
          why: "Surprisingly, no. The small errors of many weights mostly cancel each other out in the sum.",
        },
        better: {
          text: "They become better: round numbers are exact.",
          why: "Rounding always loses a little. But the small errors mostly cancel each other out in the sum, so it matters little.",
        },
      },
    },
    place: {
      title: "Where should it run?",
      text: `
A school wants to read the handwriting of its pupils. The network can run on a company's server, or on the device itself, as on this page. What speaks for the device?`,
      task: "Choose an answer.",
      answers: {
        device: {
          text: "The handwriting does not leave it, and it works without a network.",
          why: "So it is with this page: what you draw, type or record stays here. What speaks for a server: networks that are too large for the device.",
        },
        server: {
          text: "That it is always faster.",
          why: "Not always: a server has more power, but the way there takes time, too. What surely speaks for the device is that the handwriting does not leave it.",
        },
        equal: {
          text: "Nothing: the answer is the same.",
          why: "The answer is, what happens to the data is not. On the device the handwriting stays where it is.",
        },
      },
    },
    drift: {
      title: "The world goes on",
      text: `
The network is in use. After a year its answers are worse, though not a single weight has changed. What is to be done?`,
      task: "Choose an answer.",
      answers: {
        watch: {
          text: "Keep measuring, and train anew with fresh samples when it is needed.",
          why: "The world has changed: new handwriting, new tricks of fraud, another camera. Who puts a network to use has to go on looking at how often it is wrong, and with whom.",
        },
        never: {
          text: "That cannot be: the weights are the same.",
          why: "The weights are, the world is not: new handwriting, new tricks, another camera. So one has to keep measuring.",
        },
        retrain: {
          text: "Train on with its own answers.",
          why: "Then it would learn its own errors. It needs fresh samples with right answers, and somebody who keeps measuring.",
        },
      },
    },
    end: {
      title: "The end, and a beginning",
      text: `
- A trained network is a description and a list of numbers.
- To use it takes only the way forward; scale and all must come along.
- It can be rounded, moved and put on a phone; it has to be watched.

You now know what is inside: sums through functions, in layers, moved downhill by an error that walks back. It is the same in the small networks on this page and in the largest that there are.

Now build one of your own.`,
    },
  },
};
