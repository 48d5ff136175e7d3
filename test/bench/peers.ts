import { AhoCorasick as GreedyAhoCorasick } from '@monyone/aho-corasick/greedy';
import { buildITrieFromWords } from 'cspell-trie-lib';
import MarkdownIt from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import AhoCorasick from 'modern-ahocorasick/fast';

/**
 * Another way to find surface forms in a text, at its best: the same forms, capitals ignored, whole words
 * only, and for each find its range and which form it is. None of the rules about what stands around it.
 */
export interface Peer {
  readonly name: string;
  readonly isPackage: boolean;
  /** How often it is run; the slow ones are as clear after a few runs. */
  readonly rounds: number;
  build(forms: readonly string[]): (text: string) => unknown;
}

const letter = /[\p{L}\p{N}]/u;
const isLetter = (text: string, index: number) => letter.test(text[index] ?? '');
const escapePattern = (form: string) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

export const peers: readonly Peer[] = [
  {
    name: 'one RegExp, \\b…\\b, gi',
    isPackage: false,
    rounds: 5,
    build(forms) {
      const longestFirst = [...forms].sort((a, b) => b.length - a.length);
      const pattern = new RegExp(`\\b(?:${longestFirst.map(escapePattern).join('|')})\\b`, 'gi');
      return (text) => [...text.matchAll(pattern)];
    },
  },
  {
    name: 'modern-ahocorasick',
    isPackage: true,
    rounds: 3,
    build(forms) {
      const matcher = new AhoCorasick(
        forms.map((form) => form.toLowerCase()),
        { boundary: 'ascii' },
      );
      return (text) => matcher.search(text.toLowerCase(), { strategy: 'leftmost-longest' });
    },
  },
  {
    name: '@monyone/aho-corasick',
    isPackage: true,
    rounds: 3,
    build(forms) {
      const indexes = new Map(forms.map((form, index) => [form.toLowerCase(), index]));
      const matcher = new GreedyAhoCorasick([...indexes.keys()]);
      return (text) =>
        matcher
          .matchInText(text.toLowerCase())
          .filter(({ begin, end }) => !(isLetter(text, begin - 1) || isLetter(text, end)))
          .map(({ begin, end, keyword }) => ({ begin, end, form: indexes.get(keyword) }));
    },
  },
  {
    name: 'cspell-trie-lib, each word',
    isPackage: true,
    rounds: 3,
    build(forms) {
      const trie = buildITrieFromWords(forms.map((form) => form.toLowerCase()));
      return (text) => [...text.toLowerCase().matchAll(/[\w'-]+/g)].filter(([word]) => trie.has(word));
    },
  },
  {
    name: 'markdown-it with markdown-it-abbr',
    isPackage: true,
    rounds: 3,
    build(forms) {
      const markdown = new MarkdownIt().use(abbreviations);
      const definitions = forms.map((form) => `*[${form.replace(/[[\]\\]/g, '\\$&')}]: x`).join('\n');
      return (text) => markdown.parse(`${definitions}\n\n${text}`, {});
    },
  },
];
