import { type PageStart, pageStart } from '../../messages/envelope.ts';

/** What VS Code wrote into the page's document. */
export const START: PageStart = pageStart.parse(JSON.parse(document.body.dataset['page'] ?? '{}'));
