import type { CompiledRule } from './contextRules.ts';

/** One surface form as the table keeps it: what it means, and what must be so where it stands. */
export interface Form {
  readonly id: string;
  /** The right spelling, if the form is a misspelling. */
  readonly correction: string | undefined;
  /** The words and symbols as they must be written, without what stands between them, if capitals matter. */
  readonly capitals: string | undefined;
  /** Whether it counts only as a noun. */
  readonly noun: boolean;
  /** Whether it ends in the -s of a plural, which is also that of a verb. */
  readonly inflected: boolean;
  readonly rules: readonly CompiledRule[];
}
