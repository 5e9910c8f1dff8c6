import { contributes } from './contributes.ts';
import { PAGES } from './pageTable.ts';
import type { Say } from './say.ts';

export interface ManifestParts {
  /** What package.json says, with %key% for each text. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** package.nls.json: each key with its English text. */
  readonly texts: Readonly<Record<string, string>>;
}

/** What package.json takes from the tables, and the texts of it, which VS Code shows in the user's language. */
export function manifestParts(): ManifestParts {
  const texts: Record<string, string> = {};
  const say: Say = (key, english) => {
    if ((texts[key] ?? english) !== english) throw new Error(`Two texts have the key ${key}.`);
    texts[key] = english;
    return `%${key}%`;
  };
  const manifest = {
    description: say('description', DESCRIPTION),
    capabilities: {
      untrustedWorkspaces: { supported: 'limited', description: say('capability.untrusted', UNTRUSTED) },
      virtualWorkspaces: { supported: false, description: say('capability.virtual', VIRTUAL) },
    },
    activationEvents: ['workspaceContains:**/plan.yaml', ...PAGES.map((id) => `onWebviewPanel:${id}`)],
    contributes: contributes(say),
  };
  return { manifest, texts };
}

const DESCRIPTION = "Your project's plan as YAML in its git repository, and VS Code as the cockpit for it.";
const UNTRUSTED = 'In Restricted Mode the plan is shown and can be edited; nothing is asked of git.';
const VIRTUAL = 'Plandeck reads plans and git repositories from the disk.';
