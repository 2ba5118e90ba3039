/**
 * @file What is known of each table before it is loaded, so that a network can be checked and drawn at once.
 * The same facts stand in `public/data/<set>/meta.json`; a test of `data/` holds the two together.
 */
import type { TableData, TableSet } from "#model/data.ts";

export interface TableFacts {
  /** Names of the columns that a network may get, in the order of the file. */
  readonly columns: readonly string[];
  /** Number of classes; 0 in a regression. */
  readonly classes: number;
  /** Numbers of samples in the two parts; the packed file fixes them. */
  readonly train: number;
  readonly test: number;
}

export const tableFacts: Readonly<Record<TableSet, TableFacts>> = {
  iris: {
    columns: toWords("sepal_length_cm sepal_width_cm petal_length_cm petal_width_cm"),
    classes: 3,
    train: 120,
    test: 30,
  },
  penguins: {
    columns: toWords("bill_length_mm bill_depth_mm flipper_length_mm body_mass_g is_male"),
    classes: 3,
    train: 266,
    test: 67,
  },
  wine: {
    columns: toWords(`
      alcohol malic_acid ash alcalinity_of_ash magnesium total_phenols flavanoids nonflavanoid_phenols
      proanthocyanins color_intensity hue od280_od315 proline
    `),
    classes: 3,
    train: 142,
    test: 36,
  },
  "breast-cancer": {
    columns: toWords(`
      mean_radius mean_texture mean_perimeter mean_area mean_smoothness mean_compactness
      mean_concavity mean_concave_points mean_symmetry mean_fractal_dimension se_radius se_texture
      se_perimeter se_area se_smoothness se_compactness se_concavity se_concave_points se_symmetry
      se_fractal_dimension worst_radius worst_texture worst_perimeter worst_area worst_smoothness
      worst_compactness worst_concavity worst_concave_points worst_symmetry worst_fractal_dimension
    `),
    classes: 2,
    train: 456,
    test: 113,
  },
  letters: {
    columns: toWords(`
      x_box y_box width height on_pixels x_mean y_mean x2_mean y2_mean xy_mean x2y_mean xy2_mean
      x_edge x_edge_y y_edge y_edge_x
    `),
    classes: 26,
    train: 8003,
    test: 1997,
  },
  spam: {
    columns: toWords(`
      make address all num3d our over remove internet order mail receive will people report addresses
      free business email you credit your font num000 money hp hpl george num650 lab labs telnet
      num857 data num415 num85 technology num1999 parts pm direct cs meeting original project re edu
      table conference charSemicolon charRoundbracket charSquarebracket charExclamation charDollar
      charHash capitalAve capitalLong capitalTotal
    `),
    classes: 2,
    train: 3680,
    test: 921,
  },
  concrete: {
    columns: toWords(`
      cement blast_furnace_slag fly_ash water superplasticizer coarse_aggregate fine_aggregate
      age_days
    `),
    classes: 0,
    train: 804,
    test: 201,
  },
  diabetes: {
    columns: toWords("age sex bmi blood_pressure tc ldl hdl tch ltg glu"),
    classes: 0,
    train: 354,
    test: 88,
  },
};

/** Facts of the app's own table, or of the pack; of an unknown table without a pack, undefined. */
export function findTableFacts({ set, pack }: Pick<TableData, "set" | "pack">): TableFacts | undefined {
  return pack ?? (Object.hasOwn(tableFacts, set) ? tableFacts[set as TableSet] : undefined);
}

function toWords(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
