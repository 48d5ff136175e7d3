/** One subject of the bench. `run.ts` prints the tables and joins the figures into one object. */
export interface Section {
  /** The key of its figures in the JSON. */
  readonly name: string;
  measure(): Promise<SectionResult>;
}

export interface SectionResult {
  readonly tables: readonly Table[];
  /** For machines; the unit is part of each name where it is not MB/s. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
