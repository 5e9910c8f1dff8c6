import type { FindingCode } from '../../model/finding.ts';
import type { Explanation } from './explanation.ts';

/** Findings on files as a whole, and on what is no plan's YAML. */
export const FILES = {
  'not-yaml': {
    why: 'What YAML cannot read, nobody can: neither Plandeck nor any other tool.',
    mend: 'Look just before the place for a bracket or a quote that was not closed, a tab, or a text with a colon.',
    wrong: 'project: {key: WEB}\nitems:\n- id: WEB-k7f2m\n  title: «F»ix: login\n',
    says: 'This is not valid YAML: Nested mappings are not allowed in compact mappings',
    isWhole: true,
    fixed: 'project: {key: WEB}\nitems:\n- id: WEB-k7f2m\n  title: "Fix: login"\n',
  },
  'not-utf8': {
    why: 'Plan files are text in UTF-8. Plandeck would damage any other text if it wrote it back, so it does not read it.',
    mend: 'Save the file as UTF-8.',
  },
  'control-character': {
    why: 'Characters that nobody sees come from a broken copy or a hostile file, and other tools refuse the whole file.',
    mend: 'Delete it. In a text between double quotes it may be written out, as "\\x1b".',
  },
  'lone-return': {
    why: 'YAML and editors take a carriage return alone for a line end, many tools do not, so that the file means two things.',
    mend: 'Save the file with LF or CRLF as its line ends; editors call that the end of line sequence.',
  },
  'too-large': {
    why: 'Above 32 million characters a file is no plan that people read, and could stop the editor.',
    mend: 'Split the file: all files of a plan have the same sections.',
  },
  'too-deep': {
    why: 'A plan nests a few levels. Hundreds of them come from a broken or a hostile file.',
    mend: 'Take out what is nested so deep.',
  },
  'conflict-markers': {
    why: 'In the middle of a merge there are two plans in the file.',
    mend: 'Resolve the conflict in the editor, and keep of each place what is right.',
    wrong:
      'project: {key: WEB}\nitems:\n«<<<<<<< HEAD»\n- {id: WEB-k7f2m, title: Log in}\n=======\n- {id: WEB-k7f2m, title: Sign in}\n>>>>>>> other\n',
    says: 'This file has merge conflicts. Plandeck shows our side and changes nothing in it until they are resolved.',
    isWhole: true,
    right: 'project: {key: WEB}\nitems:\n- {id: WEB-k7f2m, title: Sign in}\n',
  },
  'several-documents': {
    why: 'What stands behind a line of three dashes is another document, which no tool would look for.',
    mend: 'Take the line out, or put the second part into a file of its own.',
    wrong: 'project: {key: WEB}\n«---»\nitems: []\n',
    says: 'A plan file holds one YAML document; a second one starts here.',
    isWhole: true,
    right: 'project: {key: WEB}\nitems: []\n',
  },
  'root-not-map': {
    why: 'A plan file says of each part what it is: items, people, milestones.',
    mend: 'Put the name of the section above the list.',
    wrong: '«- id: WEB-k7f2m»',
    says: 'A plan file is a map of sections such as "items:"; this one is a list.',
    isWhole: true,
    right: 'project: {key: WEB}\nitems:\n- id: WEB-k7f2m\n  title: Log in\n',
  },
  'no-anchors': {
    why: 'With anchors one part of the file changes another, so that nobody can edit a place by itself.',
    mend: 'Write the value out wherever it is needed, or put it in quotes if it is a text.',
    wrong: 'items:\n- id: WEB-k7f2m\n  title: &co «is our client»\n',
    says: 'Anchors and aliases (& and *) are not part of the plan format. Write the value out.',
    fixed: 'items:\n- id: WEB-k7f2m\n  title: "&co is our client"\n',
  },
  'no-tags': {
    why: 'Tags tell programs to make something else of a value. Plandeck knows what each field holds.',
    mend: 'Leave the tag out, or put the value in quotes if the mark belongs to the text.',
    wrong: 'items:\n- id: WEB-k7f2m\n  title: !urgent «Log in»\n',
    says: 'Tags such as !urgent are not part of the plan format. Leave it out.',
    fixed: 'items:\n- id: WEB-k7f2m\n  title: "!urgent Log in"\n',
  },
  'no-merge-keys': {
    why: 'YAML 1.1 copied fields from elsewhere with it, YAML 1.2 does not know it, and tools do not agree.',
    mend: 'Write the fields themselves. A template says what new items start with.',
    wrong: 'items:\n- id: WEB-k7f2m\n  title: Log in\n  «<<»: {priority: must}\n',
    says: 'The merge key << is not part of the plan format. Write its fields out.',
    right: 'items:\n- id: WEB-k7f2m\n  title: Log in\n  priority: must\n',
  },
  'complex-key': {
    why: 'A key is the name of a field; a list or a map is no name.',
    mend: 'Write a plain word in front of the colon.',
    wrong: '? «[a]»\n: b\n',
    says: 'A key must be plain text.',
    right: 'a: b\n',
  },
  'forbidden-key': {
    why: 'Three keys (__proto__, constructor, prototype) are used to attack programs that read text.',
    mend: 'Call it something else.',
    wrong: '«__proto__»: {a: 1}\n',
    says: 'The key "__proto__" is not allowed in a plan.',
    right: 'proto: {a: 1}\n',
  },
  'duplicate-key': {
    why: 'Of two keys with one name only one can count, and tools do not agree on which.',
    mend: 'Keep one of the two.',
    wrong: 'items:\n- id: WEB-k7f2m\n  title: Log in\n  «title»: Sign in\n',
    says: 'The key "title" stands here a second time; the first is on line 3, and it counts.',
    right: 'items:\n- id: WEB-k7f2m\n  title: Sign in\n',
  },
  'wrong-section': {
    why: 'A section of another form cannot be read, so nothing of it is in the plan.',
    mend: 'Write it as the message says.',
    wrong: 'items: «{WEB-k7f2m: Log in}»\n',
    says: '"items" must be a list, each entry of which starts with "- ".',
    right: 'items:\n- {id: WEB-k7f2m, title: Log in}\n',
  },
  'empty-plan': {
    why: 'There is nothing to plan with yet.',
    mend: 'Start with a project and its first items.',
    wrong: '«»# to do\n',
    says: 'This plan is empty. Start it with "project: {key: WEB, name: Customer portal}".',
    isWhole: true,
    right: 'project: {key: WEB, name: Customer portal}\n',
  },
  'empty-file': {
    why: 'A file that holds nothing is often one that was forgotten.',
    mend: 'Write its first section, or delete it.',
  },
  'private-folder': {
    why: 'What stands in the private folder (rates, leave) is missing from this plan.',
    mend: 'Do what the message says. The folder must lie in this repository or right beside it, and outside the plan.',
  },
  'unknown-plan': {
    why: 'The portfolio names a plan that is not there, so nothing of it is shown.',
    mend: 'Correct the path: it starts in the folder of the portfolio.yaml and leads to a folder with a plan.yaml.',
  },
  'missing-key': {
    why: 'Ids start with the key of the project. Without one, ids of two plans cannot be told apart.',
    mend: 'Add a key: a few letters that people know the project by.',
    wrong: '«»items: [{id: WEB-k7f2m, title: Log in}]\n',
    says: 'The plan has no project key, so new items get ids that start with "PLAN". Add "project: {key: WEB}".',
    isWhole: true,
    fixed: 'project: {key: WEB}\nitems: [{id: WEB-k7f2m, title: Log in}]\n',
  },
  'key-clash': {
    why: 'Two plans with one key make the same ids, so an id in a branch or a commit means two things.',
    mend: 'Give the younger plan another key, and its items new ids; keep the old ones under `formerly`.',
  },
} as const satisfies { readonly [Code in FindingCode]?: Explanation };
