import type { TextOf } from "#lessons/lesson.ts";
import type { embeddings } from "./embeddings.ts";

export const embeddingsEn: TextOf<typeof embeddings> = {
  steps: {
    holes: {
      title: "A table full of holes",
      text: `
300 people, 120 films, and from 1 to 5 stars where somebody has rated one (people and films are invented). Most places are empty: nobody sees everything.

To recommend is to fill the holes: how many stars *would* this person give that film?`,
    },
    number: {
      title: "Person number 17",
      text: `
What does the network get to read? Two numbers: the number of the person and the number of the film.

Can it multiply such a number by a weight, like a length or a width?`,
      task: "Choose an answer.",
      answers: {
        name: {
          text: "No: the number is only a name.",
          why: "Person 17 is not more of anything than person 16. Numbers that only name something must not be multiplied. They are looked up instead.",
        },
        order: {
          text: "Yes: the numbers are in an order.",
          why: "The order is by chance. Person 17 is not more of anything than person 16, so the number must not be multiplied. It is looked up instead.",
        },
        age: {
          text: "Yes, if one divides by 300 first.",
          why: "That changes the scale, not the sense: person 17 would still have to lie between 16 and 18. The number is only a name, and is looked up.",
        },
      },
    },
    row: {
      title: "Look it up",
      text: `
An [[embedding]] is a table: for each person a row of a few numbers, six here. The network looks up the row of person 17 and goes on with that.

The rows are weights like all others. They begin as chance, and are *learned*.`,
    },
    look: {
      title: "The table of the people",
      text: `
Before training the rows say nothing.`,
      task: "Select the embedding and open [inspector.tab.weights].",
      done: "A row for each person, a column for each of the numbers. Nobody has said what the columns mean, and nobody will.",
    },
    dot: {
      title: "Who fits to what?",
      text: `
Each film has a row of six numbers, too. To see whether they fit, multiply them pair by pair and add up, the [[dotProduct]]:

$$\\text{match} = u_1 v_1 + u_2 v_2 + \\dots + u_6 v_6$$

To it comes one number for the person (some give more stars than others) and one for the film (some are simply good).`,
    },
    match: {
      title: "A large match",
      text: `
When is the dot product of two rows large?`,
      task: "Choose an answer.",
      answers: {
        both: {
          text: "When both are large in the same columns, with the same sign.",
          why: "If column 1 should come to mean “loves adventure” for people, it has to mean “is adventurous” for films, or the products would not help. So both tables learn one language.",
        },
        first: {
          text: "When the first number of both is large.",
          why: "All six count alike. It is large when both rows are large in the same columns, with the same sign.",
        },
        none: {
          text: "When the rows are as different as can be.",
          why: "Then the products are negative and the match is small. It is large when both are large in the same columns, with the same sign.",
        },
      },
    },
    train: {
      title: "Learn the tastes",
      text: `
One part of the ratings was kept aside. The loss is the mean squared error in stars.`,
      task: "Press [transport.play] and wait until the test loss is below 1.",
      done: "It is off by less than a star in the mean. The results show it beside simpler guesses, such as the average of each film. Press [transport.pause].",
    },
    learned: {
      title: "What do the rows hold now?",
      text: `
Nobody told the network a genre or an age. What has it put into the rows of the people?`,
      task: "Choose an answer.",
      answers: {
        taste: {
          text: "What helps to tell their stars: something like taste.",
          why: "People who rate alike get rows that are alike. The map of the embedding below the network shows films of one kind lying together, though the kind was never an input.",
        },
        titles: {
          text: "The films that they have seen.",
          why: "120 films do not fit into six numbers. It had to find what many ratings have in common: something like taste.",
        },
        chance: {
          text: "Still chance: only the loss has changed.",
          why: "The loss has changed *because* the rows have. People who rate alike now have rows that are alike.",
        },
      },
    },
    cold: {
      title: "Somebody new",
      text: `
A new person comes and has rated nothing. What can the network recommend?`,
      task: "Choose an answer.",
      answers: {
        fame: {
          text: "At first only what everybody likes.",
          why: "A row without ratings was never moved: it is chance. Only the film's own number helps. This is called a cold start, and it is why such services ask you for a few favourites first.",
        },
        works: {
          text: "The same as always: it has learned how to.",
          why: "It has learned rows, one for each known person. The row of a new one was never moved and says nothing.",
        },
        zero: {
          text: "Nothing at all.",
          why: "Something it can: the film's own number, how good it is in the eyes of all. Of the person's taste it knows nothing yet.",
        },
      },
    },
    words: {
      title: "Words are looked up, too",
      text: `
Each word of a language model is a row in such a table, with hundreds of numbers. “Cat” and “dog” stand in similar sentences. What does that do to their rows?`,
      task: "Choose an answer.",
      answers: {
        near: {
          text: "They come to lie close to each other.",
          why: "What is used alike gets rows that are alike. So nearness comes to mean kinship, with words as with films. Search engines find texts by it.",
        },
        long: {
          text: "They get longer.",
          why: "A row keeps its length in numbers. What changes is where it points: words that are used alike point alike.",
        },
        spelling: {
          text: "Nothing: they are spelled differently.",
          why: "The network does not see the spelling, only a number. It learns from the company that a word keeps, and these two keep the same.",
        },
      },
    },
    bubble: {
      title: "A circle",
      text: `
A service shows people what the network recommends, and trains the network with what they then watch. What may come of it in the long run?`,
      task: "Choose an answer.",
      answers: {
        loop: {
          text: "It shows more and more of the same.",
          why: "One can rate only what one is shown. The network learns from what it has chosen itself, and what it never shows it never learns to know. Who builds such a thing has to let in some chance.",
        },
        better: {
          text: "It gets better and better.",
          why: "At what it shows, yes. Of what it never shows it learns nothing, and the circle narrows.",
        },
        random: {
          text: "It forgets everything.",
          why: "It goes on learning, but only from what it has chosen itself. So it shows more and more of the same.",
        },
      },
    },
    end: {
      title: "Numbers for names",
      text: `
- What only has a name is looked up in a table of learned rows.
- Rows that are used alike become alike: nearness comes to mean kinship.
- Who is new has no row yet; who chooses what is seen chooses what is learned.

The next lesson asks why all this needs such fast machines.`,
    },
  },
};
