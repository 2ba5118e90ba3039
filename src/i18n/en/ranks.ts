/** @file Rare cases that are to be found: precision–recall, ROC, and the payments behind them. */

export const ranks = {
  "ranks.threshold": "Threshold",
  "ranks.pr": "PR curve, area {area}",
  "ranks.pr.label": "Precision over recall at every threshold; average precision {area}",
  "ranks.roc": "ROC curve, area {area}",
  "ranks.roc.label": "Recall over the share of false alarms at every threshold; area {area}",
  "ranks.recall": "recall",
  "ranks.precision": "precision",
  "ranks.fallout": "false alarm rate",
  "ranks.chance": "by chance",
  "ranks.marks": "So many are marked, the most suspicious first",
  "ranks.waiting": "The answers of the network are on their way.",
  "ranks.none": "Nothing is marked: no false alarms, and all {missed} are missed.",
  "ranks.counts.payments":
    "From {threshold} up, {marked} {marked|payment is|payments are} marked. {caught} of {all} cases of misuse are caught, {missed} missed; {alarms} honest {alarms|payment is a false alarm|payments are false alarms}. {precision}% of the marked ones are right.",
  "ranks.counts.rows":
    "From {threshold} up, {marked} {marked|sample is|samples are} marked. {caught} of {all} are found, {missed} missed; {alarms} {alarms|is a false alarm|are false alarms}. {precision}% of the marked ones are right.",
  "ranks.open": "Threshold for “{name}”: precision–recall and ROC",
  "ranks.rare":
    "Only {share}% of the test samples are “{name}”. A network that never says so is right {accuracy}% of the time, so accuracy says little here.",

  "records.title": "Finding the misuse",
  "records.score.label": "Score of a payment: how probable the network holds misuse.",
  "records.score.next":
    "Score of a payment: how far it and the ones before and after it lie from what the network foretold. It has never been told what misuse is; what is unusual stands out.",
  "records.score.self":
    "Score of a payment: how badly the network repeats it and the ones before and after it. It has never been told what misuse is; what is unusual does not fit through the bottleneck.",
  "records.area": "Average precision {area}; by chance {chance}, the share of misuse.",
  "records.area.distance":
    "Average precision {area}. By chance it is {chance}, the share of misuse; the plain distance from the usual payment, without any network, reaches {distance}.",
  "records.area.alone":
    "Average precision {area}. By chance it is {chance}, the share of misuse; logistic regression that sees one payment alone reaches {alone}. What lies above comes from order and history.",
  "records.kind": "{caught} of {all}",
  "records.customers": "Customers, the most suspicious first",
  "records.customers.label": "Customers by their most suspicious payment",
  "records.customers.about":
    "By their most suspicious payment; in bold what truly happened. Choose one to read its payments.",
  "records.customer": "Customer {n}",
  "records.strip.about": "From left to right in time. Framed: true misuse. Flags: above the threshold.",
  "records.strip.label":
    "Payments of customer {n} in time: {count} {count|is|are} misuse, {marked} {marked|is|are} above the threshold. The arrow keys read one after the other.",
  "records.payment": "Payment {n}",
  "records.payment.score": "Score: {score}",
  "records.payment.truth": "In truth: {kind}",
  "records.score": "score",
  "records.truth": "in truth",
};
