/** @file The results of a network that forecasts a series. */

export const forecast = {
  "forecast.title": "Forecast of {column}",
  "forecast.handle":
    "Left of the handle every value is told from the true ones before it. From the handle on, the network reads its own answers. Drag it, or move it with the arrow keys.",
  "forecast.held":
    "On its own the network forecasts {column} alone: the other {count} {count|column|columns} that it reads stay at their last true values.",
  "forecast.resetZoom": "Back to the test part",
  "forecast.table": "What the chart shows",
  "forecast.truth": "truth",
  "forecast.network": "network",
  "forecast.network.ahead": "network, {ahead} ahead",
  "forecast.alone": "on its own",
  "forecast.last": "last value",
  "forecast.season": "last season",
  "forecast.average": "average",
  "forecast.last.full": "the last value again",
  "forecast.season.full": "the value {period} steps ago",
  "forecast.average.full": "average of the last {window}",
  "forecast.learned": "training",
  "forecast.test": "test",
  "forecast.start": "From here on the network is on its own",
  "forecast.time": "time",
  "forecast.after": "{count} {count|step|steps} after the end",
  "forecast.label":
    "{column} over time with its forecasts. The network errs by {error} on average over the test part.",
  "forecast.label.waiting": "{column} over time. The answers of the network are on their way.",
  "forecast.steps": "Steps on its own",
  "forecast.ahead": "Steps ahead",
  "forecast.band.test":
    "The band: where {share}% of its errors lay in {runs} runs of this kind before, all in the test part.",
  "forecast.band.train":
    "The band: where {share}% of its errors lay in {runs} runs of this kind before. Some lie in the training part, so it may be too narrow.",
  "forecast.shown": "Shown",
  "forecast.rmse.error": "RMSE",
  "forecast.rmse.about":
    "Root of the mean squared error over the test part, knowing all values before: large errors count more",
  "forecast.mae.error": "MAE",
  "forecast.mae.about": "Mean absolute error over the test part, knowing all values before",
  "forecast.alone.error": "on its own",
  "forecast.alone.about":
    "Root of the mean squared error behind the handle, where only the values before it are known",
  "forecast.scores":
    "Errors in the unit of {column}, {ahead} {ahead|step|steps} ahead over the test part; all know the same.",
  "forecast.waiting": "The answers of the network are on their way.",
  "forecast.of.last": "the last value",
  "forecast.of.season": "the season before",
  "forecast.of.average": "the average",
  "forecast.verdict.better":
    "The network errs {share}% less than the best forecast without a network, {baseline}.",
  "forecast.verdict.behind": "The network errs {share}% more than {baseline}, which needs no training.",
  "forecast.verdict.same":
    "The network is no better than {baseline}. A curve that seems to follow the truth closely may be nothing but the last value, one step late.",
  "forecast.prices":
    "Why prices hardly beat “tomorrow = today”: what the past tells of tomorrow is already in today’s price, since people trade on it. What is left is close to chance.",
};
