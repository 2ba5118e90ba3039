import type { PlaneFeature } from "#model/data.ts";

/** The formula of a feature of the plane as it is set in a book: x₁², sin x₂. */
export function FeatureName({ feature }: { readonly feature: PlaneFeature }) {
  const index = feature.endsWith("2") || feature.startsWith("x2") ? 2 : 1;
  const variable = (
    <>
      x<sub>{index}</sub>
    </>
  );
  switch (feature) {
    case "x1":
    case "x2":
      return <span className="math">{variable}</span>;
    case "x1Squared":
    case "x2Squared":
      return (
        <span className="math">
          {variable}
          <sup>2</sup>
        </span>
      );
    case "x1x2":
      return (
        <span className="math">
          x<sub>1</sub>x<sub>2</sub>
        </span>
      );
    case "sinX1":
    case "sinX2":
    case "cosX1":
    case "cosX2":
      return (
        <span className="math">
          <span className="upright">{feature.slice(0, 3)}</span> {variable}
        </span>
      );
  }
}
