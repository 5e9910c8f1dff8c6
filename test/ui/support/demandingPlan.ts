/** A plan that asks for more room than a board has: many columns, long names, many people, scripts of all directions. */
const LONG = 'A title that goes on and on, with reasons, exceptions and an afterthought, because nobody has cut it yet';
const WORD = 'Donaudampfschifffahrtsgesellschaft';
const COLUMN = 'waiting for the approval of the architecture review board…'.padEnd(60, '!');
const LANE = `${'An epic that says all there is to say about what it is for, '.repeat(2)}`.slice(0, 100);

const PEOPLE = [
  ...['Ana Ruiz', 'Bo Lind', 'Chen Wei', 'Dana Levy', 'Eva Søe', 'Finn Ó Briain', 'Gül Aydın', 'Hana 花', 'Ivo Petrov'],
  ...['Jo Brandt', 'דנה לוי', 'Mara Okafor'],
];

/** Its folder is to be `demanding`. */
export const DEMANDING = `project: {key: ASK, name: A plan that asks a lot}
workflow:
  - todo
  - {id: analysis, category: doing}
  - {id: doing, wip: 3}
  - {id: review, wip: 2}
  - {id: "${COLUMN}", category: doing}
  - {id: test, wip: 1}
  - done
  - dropped
priorities: moscow
people:
${PEOPLE.map((name, index) => `  - {id: p${index}, name: ${name}}`).join('\n')}
checks: {wip-exceeded: error}
items:
  - {id: ASK-epic1, title: "${LANE}", type: epic, priority: must}
  - {id: ASK-epic2, title: ${WORD.repeat(3)}, type: epic}
  - {id: ASK-long1, title: "${LONG}", type: story, status: doing, priority: must, rank: 1, parent: ASK-epic1, assignees: [${PEOPLE.map((_, index) => `p${index}`).join(', ')}], estimate: 3d, due: 2001-02-03, waiting: "a word from the office that answers letters in the order in which they came"}
  - {id: ASK-word1, title: ${WORD.repeat(4)}, status: doing, priority: should, rank: 2, parent: ASK-epic2, assignees: [p0]}
  - {id: ASK-an-id-that-somebody-made-by-hand-and-that-never-ends, title: Long id, type: story, status: doing, priority: could, parent: ASK-epic1, assignees: [p1, p2], estimate: 5p}
  - {id: ASK-hebr1, title: כניסה לפורטל ללא סיסמה, status: todo, priority: must, assignees: [p10], parent: ASK-epic1}
  - {id: ASK-cjkv1, title: パスワードなしで顧客ポータルにログインする機能を追加してください、お願いします, status: todo, priority: should, assignees: [p7], parent: ASK-epic1}
  - {id: ASK-cyri1, title: Вход в портал без пароля · Είσοδος, status: analysis, priority: could, assignees: [p8]}
  - {id: ASK-cols1, title: In a column with a long name, status: "${COLUMN}", type: bug, assignees: [p3]}
  - {id: ASK-revi1, title: First in review, status: review, assignees: [p4], checklist: [done: Read, Tried]}
  - {id: ASK-revi2, title: Second in review, status: review, assignees: [p5], depends: [ASK-hebr1]}
  - {id: ASK-test1, title: Under test, status: test, assignees: [p6]}
  - {id: ASK-test2, title: Under test as well, status: test, type: spike, priority: wont}
  - {id: ASK-none1, title: x, status: done}
`;
