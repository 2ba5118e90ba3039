import type { TextOf } from "#lessons/lesson.ts";
import type { backprop } from "./backprop.ts";

export const backpropEn: TextOf<typeof backprop> = {
  steps: {
    chain: {
      title: "A net small enough for paper",
      text: `
Two neurons in a chain. One number goes in, one comes out. There is a single [[sample]]:

$$x = <x> \\qquad t = <t>$$

For the input $x$ the answer should be the [[target]] $t$. All numbers in this lesson are read from the network at the right, as it is at this moment. They are rounded to three places. Take a calculator and check them.`,
    },
    hidden: {
      title: "Forward: the first neuron",
      text: `
The hidden neuron takes its [[weightedSum]]:

$$z = w_1 x + b_1 = <w1> \\cdot <(x)> + <(b1)> = <z>$$

and puts it through its function, here $\\tanh$:

$$h = \\tanh(z) = <h>$$`,
      task: "Press the hidden neuron and find $w_1$ and $b_1$ in its table.",
      done: "The weight and the bias in the table are the ones above. (The inputs in the table belong to the place on the map that is pointed at.)",
    },
    output: {
      title: "Forward: the second neuron",
      text: `
The output neuron reads $h$. It has no bending function here:

$$y = w_2 h + b_2 = <w2> \\cdot <(h)> + <(b2)> = <y>$$

So the network answers <y>. It should be <t>.`,
      task: "Press the output neuron and find $w_2$ and $b_2$.",
      done: "That was the way forward: from the input to the answer.",
    },
    loss: {
      title: "How wrong?",
      text: `
The [[loss]] is the squared error:

$$L = (y - t)^2 = (<error>)^2 = <loss>$$

The same number stands under *Train loss* in the results.

The question of all learning: *how does the loss change when a weight changes a little?* The answer is the [[gradient]]. We begin at the end and walk back.`,
    },
    answer: {
      title: "Back: from the loss to the answer",
      text: `
How does the loss change with the answer $y$?

$$\\frac{\\partial L}{\\partial y} = 2\\,(y - t) = <dy>$$

Which way must $y$ move so that the loss *falls*?`,
      task: "Choose an answer.",
      answers: {
        against: {
          text: "Against the sign of this number.",
          why: "If the number is negative, more $y$ means less loss, so $y$ should grow. If it is positive, $y$ should shrink. Always the other way.",
        },
        along: {
          text: "Along with the sign of this number.",
          why: "That is uphill: the loss would grow. We want to go down.",
        },
        zero: {
          text: "Towards 0.",
          why: "The answer should go towards the target, and that is not 0. The sign tells the direction.",
        },
      },
    },
    last: {
      title: "Back: the weight of the output",
      text: `
$y = w_2 h + b_2$. If $w_2$ grows by a little, $y$ grows by $h$ times as much. So:

$$\\frac{\\partial L}{\\partial w_2} = \\frac{\\partial L}{\\partial y} \\cdot h = <(dy)> \\cdot <(h)> = <dw2>$$

This is the chain rule: multiply the changes along the way. The bias is added as it is, so its gradient is <dy> itself.`,
    },
    back: {
      title: "Back through the thread",
      text: `
Now to the hidden neuron. Its answer $h$ reaches the loss through the thread $w_2$. So the error walks back *through the same thread*, multiplied by the same weight:

$$\\frac{\\partial L}{\\partial h} = \\frac{\\partial L}{\\partial y} \\cdot w_2 = <(dy)> \\cdot <(w2)> = <dh>$$

A thick thread carries much error back, a thin one little.`,
    },
    bend: {
      title: "Back through the function",
      text: `
Between $z$ and $h$ stands $\\tanh$. Its slope is $1 - h^2$, and the error is multiplied by that, too:

$$\\frac{\\partial L}{\\partial z} = <(dh)> \\cdot (1 - h^2) = <(dh)> \\cdot <slope> = <dz>$$

When $h$ is near 1 or −1, the function is flat and the slope almost 0: then hardly any error comes through, and the neuron learns slowly.`,
    },
    first: {
      title: "Back: the first weight",
      text: `
The last step is like the one before: the weight is multiplied by its input.

$$\\frac{\\partial L}{\\partial w_1} = \\frac{\\partial L}{\\partial z} \\cdot x = <(dz)> \\cdot <(x)> = <dw1>$$

What if the input $x$ of this sample were 0?`,
      task: "Choose an answer.",
      answers: {
        nothing: {
          text: "Then $w_1$ would learn nothing from it.",
          why: "Anything times 0 is 0. A weight learns only from inputs that have passed through it.",
        },
        half: {
          text: "Then $w_1$ would learn half as much.",
          why: "The gradient is a product with $x$. With $x = 0$ it is 0, not half.",
        },
        same: {
          text: "Then $w_1$ would learn as before.",
          why: "The gradient is a product with $x$. With $x = 0$ the weight has no part in the answer, and no part of the error.",
        },
      },
    },
    engine: {
      title: "Does the computer get the same?",
      text: `
You have worked out $\\partial L / \\partial w_1 = <dw1>$ and $\\partial L / \\partial w_2 = <dw2>$ by the chain rule.

The engine that trains the network has done its own [[backpropagation]]. It says:

$$<g1> \\qquad {<g2>}$$

They are the same numbers.`,
      task: "Select the output layer (press its name) and open the tab [inspector.tab.gradients].",
      done: "There you see the gradients of any layer of any network, live.",
    },
    update: {
      title: "One step of learning",
      text: `
Now each weight moves a little against its gradient; how far, says the [[learningRate]], here <rate>:

$$w_1 \\leftarrow <w1> - <rate> \\cdot <(dw1)> = <next1>$$

$$w_2 \\leftarrow <w2> - <rate> \\cdot <(dw2)> = <next2>$$`,
      task: "Press [command.stepBatch] once.",
      done: `The network now has $w_1 = <now.w1>$ and $w_2 = <now.w2>$.

The loss was <loss>; now it is <now.loss>.`,
    },
    again: {
      title: "And again",
      text: `
Forward, loss, back, update. Training is nothing but this, over and over.`,
      task: "Press [transport.play] and wait until the train loss is below 0.001.",
      done: "The answer is now $y = <now.y>$; the target is <now.t>.",
    },
    fork: {
      title: "Two ways back",
      text: `
Now there are two hidden neurons. The error at the output is <dy>. It walks back through both threads, each time multiplied by that thread's weight:

$$<(dy)> \\cdot <(v1)> = <d1>$$

$$<(dy)> \\cdot <(v2)> = <d2>$$

Which of the two neurons gets more of the blame?`,
      task: "Choose an answer.",
      answers: {
        thick: {
          text: "The one with the thicker thread.",
          why: "Whoever had the larger part in the answer gets the larger part of the error.",
        },
        equal: {
          text: "Both the same.",
          why: "Compare the two numbers above: each is multiplied by its own weight.",
        },
        first: {
          text: "Always the upper one.",
          why: "The place in the picture does not matter. The size of the weight does.",
        },
      },
    },
    end: {
      title: "The error walks back",
      text: `
- Forward: each layer works out its sums, and the last one the answer.
- Back: the error goes through the same threads the other way round, multiplied by weights and slopes.
- Each weight's gradient is the error that arrives times the input that it had.

This is [[backpropagation]]. It gives the gradients of *all* weights for about the price of two more runs through the network. That is why networks with billions of weights can be trained at all.`,
    },
  },
};
