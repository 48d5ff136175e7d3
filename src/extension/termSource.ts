import type * as vscode from 'vscode';
import type { Recogniser, TermMatch } from '../core.ts';

/** Where terms come from: the concepts we ship, or the glossaries of a workspace. */
export interface TermSource {
  /**
   * Whether everyday words (*session*, *port*) are among the terms, which only count where a text is about the
   * subject. Whoever writes a glossary means its terms wherever they stand.
   */
  readonly hasEverydayWords: boolean;
  /** Tells that the terms have changed, and with them what `recogniser` returns. */
  readonly onDidChange?: vscode.Event<void>;
  /**
   * What finds this source's terms in a document; undefined where it has none for it. The same object as
   * long as the terms are the same, so that what was found can be kept.
   */
  recogniser(document: vscode.Uri): Recogniser | undefined;
  /** What a hover says of a term; undefined where the settings ask for silence. */
  hover(match: TermMatch, document: vscode.Uri): vscode.MarkdownString | undefined;
  /** Where the term is written, for Go to Definition. */
  location(id: string): vscode.Location | undefined;
  /** The definition as plain text. */
  definition(id: string): string | undefined;
  /** The term, whose it is and its definition, as plain text, where no more than text can be shown. */
  explanation(id: string): string | undefined;
  /** The forms that completion offers in a document. */
  forms(document: vscode.Uri): readonly TermForm[];
}

/** One way to write a term. */
export interface TermForm {
  readonly id: string;
  readonly text: string;
  /** The term itself, where `text` is another name for it. */
  readonly term: string;
}

/** A term that stands in a document, and who knows it. */
export interface FoundTerm extends TermMatch {
  readonly source: TermSource;
}
