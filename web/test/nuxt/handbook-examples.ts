import { h } from 'vue';
import { CodeBlock, CodeExample, HandbookFrame, HandbookNavigation } from '#components';
import { type ComponentExample, show } from './component-example';

export const handbookExamples: ComponentExample[] = [
  show(CodeBlock, { example: 'quick-start', file: 'curl.sh' }),
  show(CodeExample, { name: 'quick-start' }),
  show(
    HandbookFrame,
    { page: 'overview', title: 'An open door', lead: 'For programs', language: 'pt' },
    { default: () => h('p', 'The text') },
  ),
  show(HandbookNavigation, {}),
];
