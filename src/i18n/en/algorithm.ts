/** @file The results of a network that learns a rule on sequences. */

export const algorithm = {
  "algorithm.title.echo": "Echo",
  "algorithm.title.parity": "Parity",
  "algorithm.title.brackets": "Matching brackets",
  "algorithm.title.adding": "Adding two numbers",
  "algorithm.about.echo": "Every bit is to be said again {delay} {delay|step|steps} later.",
  "algorithm.about.parity": "At each step: has an odd number of ones come so far?",
  "algorithm.about.brackets": "At the end: is every bracket closed by one of its kind, in the right order?",
  "algorithm.about.adding": "Two of the numbers are marked. At the end their sum is wanted.",
  "algorithm.sample": "Test sequence {n}",
  "algorithm.sample.label":
    "Test sequence {n}, step by step. The arrow keys read one step after the other. {about}",
  "algorithm.previous": "Previous sequence",
  "algorithm.next": "Next sequence",
  "algorithm.draw": "Draw another sequence",
  "algorithm.row.input": "input",
  "algorithm.row.marks": "marked",
  "algorithm.row.wanted": "wanted",
  "algorithm.row.given": "network",
  "algorithm.step": "Step {n}",
  "algorithm.balanced": "all match",
  "algorithm.unbalanced": "they do not match",
  "algorithm.answer.right":
    "Right answer: {wanted}. The network says so, too: it holds it {share}% probable.",
  "algorithm.answer.wrong":
    "Right answer: {wanted}. The network is wrong: it holds it only {share}% probable.",
  "algorithm.answer.adding": "Right answer: {wanted}. The network says {given}.",
  "algorithm.waiting": "The answers of the network are on their way.",
  "algorithm.groups.echo": "Right answers by step",
  "algorithm.groups.parity": "Right answers by step",
  "algorithm.groups.brackets": "Right answers by number of brackets",
  "algorithm.groups.adding": "Right answers by how long the first number is kept",
  "algorithm.groups.echo.label":
    "Share of right answers at each step: {accuracy}% over all; guessing {chance}%",
  "algorithm.groups.parity.label":
    "Share of right answers at each step: {accuracy}% over all; guessing {chance}%",
  "algorithm.groups.brackets.label":
    "Share of right answers by number of brackets: {accuracy}% over all; guessing {chance}%",
  "algorithm.groups.adding.label":
    "Share of sums within 0.1, by how long the first number is kept: {accuracy}% over all; guessing {chance}%",
  "algorithm.group.echo": "Step {place}: {accuracy}%",
  "algorithm.group.parity": "Step {place}: {accuracy}%",
  "algorithm.group.brackets": "{place} brackets: {accuracy}%",
  "algorithm.group.adding": "kept for {place} steps: {accuracy}%",
  "algorithm.chance": "Dashed: guessing, {chance}%.",
  "algorithm.figure": "{accuracy}% of the answers to the test part are right; guessing reaches 50%.",
  "algorithm.figure.adding":
    "Mean squared error {mse}; always answering 1 gives {baseline}, the variance of the sum. {accuracy}% of the sums are within 0.1; by guessing {chance}%.",
  "algorithm.lesson.echo":
    "The state has to hold the last bits all at once and pass each on from step to step. A short echo any recurrent network learns, a simple RNN too, since its weights start orthogonal; raise the delay and its bits blur, while the cell of an LSTM carries them unchanged.",
  "algorithm.lesson.parity":
    "One bit of memory is enough, but a single step that is forgotten spoils all that follow, and no short piece of the input hints at the answer. Short sequences first help; gates keep the bit once it is found.",
  "algorithm.lesson.brackets":
    "What is still open must be remembered in its order: a stack. A simple RNN blurs it after a few levels; gates hold more levels, none of them holds any depth.",
  "algorithm.lesson.adding":
    "Most numbers are to be passed over and two to be kept over many steps. A simple RNN stays at the error of always answering 1 when the sequence is long: its gradient never reaches the first number. The gates of LSTM and GRU learn to open only at the marks.",
  "algorithm.swap": "The same with",
};
