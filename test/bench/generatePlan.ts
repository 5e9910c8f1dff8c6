const STATUSES = ['todo', 'doing', 'review', 'done'];
const PRIORITIES = ['must', 'should', 'could'];

/** The text of a plan of `count` items as people write them: about 380 characters each, every tenth an epic. */
export function generatePlan(count: number): string {
  const lines = ['project: {key: GEN, name: Generated}', 'workflow: [todo, doing, review, done, dropped]', 'people:'];
  for (let person = 0; person < 20; person++) lines.push(`  - {id: p${person}, name: Person ${person}}`);
  lines.push('items:');
  for (let i = 0; i < count; i++) {
    const epic = i - (i % 10);
    lines.push(`  - id: ${idOf(i)}`, `    title: Item number ${i} with a title of the usual length`);
    lines.push(`    type: ${i === epic ? 'epic' : 'story'}`, `    status: ${STATUSES[i % 4]}`);
    lines.push(`    priority: ${PRIORITIES[i % 3]}`, `    rank: ${i % 500}   # as agreed in the planning`);
    if (i !== epic) lines.push(`    parent: ${idOf(epic)}`);
    lines.push(`    assignees: [p${i % 20} 50%, p${(i + 7) % 20}]`, '    estimate: 2d 3d 6d');
    // What waits for the epic that it is part of would wait for itself.
    const before = (by: number): string => idOf(i - by === epic ? epic + 1 : i - by);
    if (i > 10) lines.push(`    depends: [${before(7)}, ${before(3)} SS+2d]`);
    // So much work takes years; some of it is late.
    lines.push('    labels: [ui, api]', `    due: ${i % 100 === 0 ? 2027 : 2049}-03-15`, '    description: |');
    lines.push('      What has to be done, in a sentence or two, as people write it.', '');
  }
  return `${lines.join('\n')}\n`;
}

/** That plan with one more item, which takes longer than all the others and on which nothing depends. */
export function generatePlanWithLong(count: number): string {
  return `${generatePlan(count)}  - {id: GEN-long, title: It takes long, estimate: 600d}\n`;
}

/** That plan with as much of the other sections as a large one has: for every tenth item a request and a risk. */
export function generateLargePlan(count: number): string {
  const lines = ['requests:'];
  for (let i = 0; i < count; i += 10) {
    lines.push(
      `  - {id: GEN-request${i}, title: Request number ${i}, from: p${i % 20}, raised: 2026-10-${10 + (i % 17)}}`,
    );
  }
  lines.push('raid:');
  for (let i = 0; i < count; i += 10) {
    lines.push(
      `  - {id: GEN-risk${i}, risk: Risk number ${i}, probability: ${1 + (i % 5)}, impact: ${1 + (i % 4)}, owner: p${i % 20}, items: [${idOf(i)}]}`,
    );
  }
  return `${generatePlan(count)}${lines.join('\n')}\n`;
}

/** Unique, and shaped like our ids: a letter and four digits of base 20. */
function idOf(index: number): string {
  const letters = 'abcdefghjkmnpqrstvwxyz';
  const digits = index.toString(20).padStart(4, '0');
  return `GEN-${letters[index % letters.length]}${digits}`;
}
