/** @file Data with steps in time: series, payments and sequences made by a rule. Their names, settings and recipes. */
import type { MessagesOf } from "#i18n/messagesOf.ts";
import type { AlgorithmSet, RecordsSet, SeriesSet } from "#model/sequenceData.ts";

type TimeSet = SeriesSet | RecordsSet | AlgorithmSet;
type SetKey = `set.${TimeSet}` | `set.${TimeSet}.about` | `recipe.set.${TimeSet}`;

const sets = {
  "set.time-series": "Nature and traffic",
  "set.time-series.about":
    "Four well-known series: sunspots, air passengers, CO₂, and the weather of Seattle.",
  "set.stocks": "Stock indexes",
  "set.stocks.about":
    "Prices are close to a random walk: “tomorrow is as today” is hard to beat, whatever the network.",
  "set.card-spending": "Card payments",
  "set.card-spending.about":
    "64 payments of each of 2,000 customers. All of them are invented; three in a hundred have their card misused once.",
  "set.echo": "Echo",
  "set.echo.about": "Bits go in; each is to be said again some steps later. How long can a state hold them?",
  "set.parity": "Parity",
  "set.parity.about": "Has an odd number of ones come so far? One forgotten bit, and all answers are wrong.",
  "set.brackets": "Brackets",
  "set.brackets.about": "Two kinds of brackets: is each closed by its own kind, the last one opened first?",
  "set.adding": "Adding problem",
  "set.adding.about":
    "Of many numbers two are marked; their sum is asked at the end. Knowing nothing, one answers 1: an error of 0.167.",
  "recipe.set.time-series": "a series",
  "recipe.set.stocks": "prices",
  "recipe.set.card-spending": "card payments",
  "recipe.set.echo": "bits",
  "recipe.set.parity": "bits",
  "recipe.set.brackets": "brackets",
  "recipe.set.adding": "numbers",
} satisfies MessagesOf<SetKey>;

export const timeSets = {
  ...sets,
  "series.name.sunspots": "sunspots",
  "series.name.air-passengers": "air passengers",
  "series.name.co2": "CO₂ on Mauna Loa",
  "series.name.seattle-weather": "weather of Seattle",
  "series.name.eu-stocks": "four European indexes",
  "series.name.nyse": "New York Stock Exchange",
  "series.which": "Series",
  "series.extent": "{rows} rows, {from} to {to}",
  "series.window": "Window",
  "series.window.about": "Steps that are read before the network answers.",
  "series.horizon": "Horizon",
  "series.horizon.about": "Steps that are told at once.",
  "series.steps": "{count} {count|step|steps}",
  "series.target": "What is told",
  "series.target.value": "The value",
  "series.target.change": "The change",
  "series.target.value.about": "The number itself, standardised by the training part.",
  "series.target.change.about":
    "How far it moves from the last value known; the window is read from there, too. Good where there is a trend.",
  "records.target": "What is learned",
  "records.target.label": "Misuse",
  "records.target.next": "The next one",
  "records.target.self": "All again",
  "records.target.label.about": "Each payment has a label: is it a misuse? Learned with a teacher.",
  "records.target.next.about":
    "From payments nine and more before, as a run of misuse foretells itself. No label is seen: surprises are suspicious.",
  "records.target.self.about":
    "The whole sequence through a narrow waist and out again. What comes out badly is suspicious.",
  "records.invented": "Invented customers",
  "records.balance": "Payments of each class (training part)",
  "records.balance.row": "{name}: {train} train, {test} test",
  "records.rare":
    "{percent} % of all payments are misuse: who always says “normal” is right nearly always, and useless.",
  "algorithm.length": "Steps",
  "algorithm.delay": "Delay",
  "algorithm.delay.about": "So many steps after a bit its echo is asked for.",
  "algorithm.samples": "Sequences",
  "algorithm.example": "One of them",
  "algorithm.example.about": "What is read, and below it the answer.",
  "recipe.series":
    "Read {window} of {data} and forecast the next {horizon} with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.series.broken":
    "Read {window} of {data} and forecast the next {horizon} with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.records.label":
    "Find misuse among {data} with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.records.label.broken":
    "Find misuse among {data} with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.records.next":
    "Foresee the next of {data} with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.records.next.broken":
    "Foresee the next of {data} with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.records.self":
    "Repeat {data} from memory with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.records.self.broken":
    "Repeat {data} from memory with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.echo":
    "Read {steps} of {data} and say each again after {delay}, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.echo.broken":
    "Read {steps} of {data} and say each again after {delay}, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.parity":
    "Read {steps} of {data} and say whether the ones are odd, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.parity.broken":
    "Read {steps} of {data} and say whether the ones are odd, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.brackets":
    "Read {steps} of {data} and say whether all are closed, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.brackets.broken":
    "Read {steps} of {data} and say whether all are closed, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.adding":
    "Read {steps} of {data} and add the two that are marked, with {layers} and {parameters}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "recipe.algorithm.adding.broken":
    "Read {steps} of {data} and add the two that are marked, with {layers}. Learn with {optimizer} at rate {rate}, {batch} at a time.",
  "sequences.series": "Forecast a series",
  "sequences.records": "Find fraud",
  "sequences.algorithm": "Follow a rule",
  "data.size.series": "{count} series",
  "data.size.records": "{count} customers",
  "recipe.unit.series": "{count} {count|window|windows}",
  "recipe.unit.records": "{count} {count|customer|customers}",
  "recipe.unit.algorithm": "{count} {count|sequence|sequences}",
} as const;
