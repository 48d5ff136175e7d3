import type { Recogniser, TermMatch } from './recogniser.ts';

export interface MarkdownStructure {
  readonly length: number;
}
export function readMarkdownStructure(text: string): MarkdownStructure {
  return { length: text.length };
}
export function findTermsInMarkdown(recogniser: Recogniser, text: string, _structure?: MarkdownStructure): TermMatch[] {
  return recogniser.find(text);
}
export function findTermAt(recogniser: Recogniser, text: string, offset: number, _structure?: MarkdownStructure): TermMatch | undefined {
  return recogniser.find(text).find((match) => match.start <= offset && offset <= match.end);
}
export function isProse(_structure: MarkdownStructure, _text: string, _offset: number): boolean {
  return true;
}
