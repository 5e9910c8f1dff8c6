import type { Impact } from './impact.ts';

/** What becomes of dates and load as programs read it: in the form of changes, of a section that no plan has. */
export function impactRecords({ moves, loads }: Impact): object[] {
  const record = (id: string, field: string, from: string | number, to: string | number): object => {
    return { section: 'schedule', id, kind: 'changed', fields: { [field]: { from, to } } };
  };
  return [
    ...moves.map(({ kind, id, from, to }) => record(kind === 'plan' ? 'project' : id, 'finish', from, to)),
    ...loads.map(({ member, week, from, to }) => record(member.id, `load ${week}`, from, to)),
  ];
}
