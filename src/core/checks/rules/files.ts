import type { Finding } from '../../model/finding.ts';
import type { Check } from '../check.ts';
import { findingInFile } from '../findingAt.ts';

/** Files that hold nothing, and a plan without a key. */
export function* checkFiles({ plan }: Check): Generator<Finding> {
  const [main, ...others] = plan.files;
  if (main === undefined) return;
  if (plan.files.every((file) => file.isEmpty)) yield findingInFile(main, undefined, 'empty-plan');
  else if (plan.project.key === undefined && plan.files.every((file) => !file.isReadOnly)) {
    yield findingInFile(main, undefined, 'missing-key');
  }
  for (const file of others) if (file.isEmpty) yield findingInFile(file, undefined, 'empty-file');
}
