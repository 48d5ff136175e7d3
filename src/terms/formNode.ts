/** The node where every form begins. */
export const root = 0;

/** A node as the builder makes it: the word that leads to it, and from where. */
export interface Node<Form> {
  readonly parent: number;
  /** In canonical writing; empty for the root. */
  readonly word: string;
  /** The forms that end here. */
  readonly forms: readonly Form[];
}
