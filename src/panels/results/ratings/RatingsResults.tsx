import { useState } from "react";
import { toRatings } from "#data/ratings.ts";
import type { RatingsDataset } from "#data/sequenceDataset.ts";
import { useText } from "#i18n/TextContext.tsx";
import { LossView } from "#panels/LossView.tsx";
import { ItemMap } from "#panels/results/ratings/ItemMap.tsx";
import { Person } from "#panels/results/ratings/Person.tsx";
import { RatingErrors } from "#panels/results/ratings/RatingErrors.tsx";
import { findTelling } from "#panels/results/ratings/suggestions.ts";
import { useRatingWords } from "#panels/results/ratings/useRatingWords.ts";
import { Visitor } from "#panels/results/ratings/Visitor.tsx";
import { ResultsSection } from "#panels/results/ResultsSection.tsx";
import { useSession } from "#state/PlaygroundContext.tsx";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";
import "#panels/results/Sequences.css";
import "./RatingsResults.css";

/** The results of a network on ratings: how far off it is, what it holds to be alike, and whom it would suggest what. */
export function RatingsResults() {
  const dataset = useSession(({ dataset }) => (dataset?.kind === "ratings" ? dataset : null));
  return (
    <ResultsSection className="sequence-results">
      {dataset && <OfRatings key={dataset.about.id} dataset={dataset} />}
    </ResultsSection>
  );
}

const tabs = ["you", "person", "map"] as const;

function OfRatings({ dataset }: { readonly dataset: RatingsDataset }) {
  const { t } = useText();
  const words = useRatingWords(dataset);
  const [tab, setTab] = useState<(typeof tabs)[number]>("map");
  const [user, setUser] = useState(() => findTelling(toRatings(dataset, dataset.train)));
  const [rated, setRated] = useState<ReadonlyMap<number, number>>(new Map());
  return (
    <>
      <Tabs
        id="ratings"
        label={t("ratings.answers")}
        tabs={tabs.map((value) => ({ value, label: t(`ratings.tab.${value}`, words.nouns) }))}
        selected={tab}
        onSelect={setTab}
      />
      <TabPanel id="ratings" value="map" selected={tab} className="ratings-page">
        {tab === "map" && <ItemMap dataset={dataset} words={words} />}
      </TabPanel>
      <TabPanel id="ratings" value="person" selected={tab} className="ratings-page">
        {tab === "person" && <Person dataset={dataset} words={words} user={user} onUser={setUser} />}
      </TabPanel>
      <TabPanel id="ratings" value="you" selected={tab} className="ratings-page">
        {tab === "you" && <Visitor dataset={dataset} words={words} rated={rated} onRate={setRated} />}
      </TabPanel>
      <RatingErrors dataset={dataset} words={words} />
      <LossView />
    </>
  );
}
