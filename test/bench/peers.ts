import { AhoCorasick as DoubleArrayAhoCorasick } from '@monyone/aho-corasick/fast';
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
  build(forms: readonly string[]): (text: string) => unknown;
}

const letter = /[\p{L}\p{N}]/u;
const isLetter = (text: string, index: number) => {
  const unit = text.charCodeAt(index);
  return unit < 128 ? (unit > 0x60 && unit < 0x7b) || (unit > 0x2f && unit < 0x3a) : letter.test(text[index] ?? '');
};
const escapePattern = (form: string) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

export const peers: readonly Peer[] = [
  {
    name: 'one RegExp, \\b…\\b, gi',
    isPackage: false,
    build(forms) {
      const longestFirst = [...forms].sort((a, b) => b.length - a.length);
      const pattern = new RegExp(`\\b(?:${longestFirst.map(escapePattern).join('|')})\\b`, 'gi');
      return (text) => [...text.matchAll(pattern)];
    },
  },
  {
    name: 'modern-ahocorasick',
    isPackage: true,
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
    build(forms) {
      const indexes = new Map(forms.map((form, index) => [form.toLowerCase(), index]));
      // The package's greedy variant, which itself drops shorter finds, is half as fast.
      const matcher = new DoubleArrayAhoCorasick([...indexes.keys()]);
      return (text) => {
        const lower = text.toLowerCase();
        const words = matcher
          .matchInText(lower)
          .filter(({ begin, end }) => !(isLetter(lower, begin - 1) || isLetter(lower, end)))
          .sort((a, b) => a.begin - b.begin || b.end - a.end);
        let resume = 0;
        const longest = words.filter(({ begin, end }) => {
          if (begin < resume) return false;
          resume = end;
          return true;
        });
        return longest.map(({ begin, end, keyword }) => ({ begin, end, form: indexes.get(keyword) }));
      };
    },
  },
  {
    name: 'cspell-trie-lib, a walk from each word',
    isPackage: true,
    build(forms) {
      const indexes = new Map(forms.map((form, index) => [form.toLowerCase(), index]));
      const root = buildITrieFromWords(indexes.keys()).data.getRoot();
      return (text) => {
        const lower = text.toLowerCase();
        const found: { begin: number; end: number; form: number | undefined }[] = [];
        for (let begin = 0; begin < lower.length; begin++) {
          if (isLetter(lower, begin - 1) || !isLetter(lower, begin)) continue;
          let end = 0;
          let node = root.get(lower[begin] ?? '');
          for (let at = begin + 1; node !== undefined; at++) {
            if (node.eow && !isLetter(lower, at)) end = at;
            node = node.get(lower[at] ?? '');
          }
          if (end === 0) continue;
          found.push({ begin, end, form: indexes.get(lower.slice(begin, end)) });
          begin = end - 1;
        }
        return found;
      };
    },
  },
  {
    name: 'markdown-it with markdown-it-abbr',
    isPackage: true,
    build(forms) {
      const markdown = new MarkdownIt().use(abbreviations);
      const definitions = forms.map((form) => `*[${form.replace(/[[\]\\]/g, '\\$&')}]: x`).join('\n');
      return (text) => markdown.parse(`${definitions}\n\n${text}`, {});
    },
  },
];
