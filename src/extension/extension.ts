import type { ExtensionContext } from 'vscode';
import type { InfraTermsApi } from './api.ts';
import { registerConceptsView } from './conceptsView.ts';
import { createDocumentTerms } from './documents.ts';
import { registerExplain } from './explain.ts';
import { registerExplanationPanel } from './explanationPanel.ts';
import { registerHover } from './hover.ts';
import { readKnowledgeFile } from './knowledgeFile.ts';
import { createVocabulary } from './vocabulary.ts';

/** Puts the features together; each lives in the file it is imported from. */
export async function activate(context: ExtensionContext): Promise<InfraTermsApi> {
  const knowledge = await readKnowledgeFile(context.extensionUri);
  const vocabulary = createVocabulary(knowledge);
  const terms = createDocumentTerms(vocabulary.recogniser);
  const explanationPanel = registerExplanationPanel(context.extensionUri, vocabulary);
  context.subscriptions.push(
    explanationPanel,
    registerHover(vocabulary.knowledge, terms),
    registerConceptsView(knowledge, context.globalState),
    registerExplain(vocabulary, terms, explanationPanel),
  );
  return {
    findTerms: (text, languageId = 'markdown') =>
      vocabulary.find(text, languageId).map(({ start, end, id }) => ({ start, end, concept: id })),
    explain: vocabulary.explain,
  };
}
