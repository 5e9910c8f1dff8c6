import assert from 'node:assert/strict';
import { version } from '../../../package.json';
import { useTempFolder } from '../node/useTempFolder.ts';
import { runCli } from './support/runCli.ts';

describe('plandeck', () => {
  const temp = useTempFolder();

  it('prints help for all and for each command, without looking for a plan', async () => {
    const all = await runCli(temp(), ['--help']);
    assert.deepEqual([all.code, all.err], [0, '']);
    for (const verb of ['check', 'list', 'show', 'set']) {
      assert.match(all.out, new RegExp(`^ {2}${verb}\\b`, 'm'));
      for (const args of [
        [verb, '--help'],
        [verb, '-h'],
        ['--help', verb, 'x'],
      ]) {
        const { code, out, err } = await runCli(temp(), args);
        assert.deepEqual([code, err], [0, '']);
        assert.match(out, new RegExp(`^Usage: plandeck ${verb}\\b`));
      }
    }
  });

  it('prints its version', async () => {
    assert.deepEqual(await runCli(temp(), ['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  it('answers wrong usage with a sentence and the usage', async () => {
    const cases: [string[], string][] = [
      [[], 'Say what to do.'],
      [['lst'], 'There is no command lst. Did you mean list?'],
      [['constructor'], 'There is no command constructor.'],
      [['\u001b[2J'], 'There is no command \\u001b[2J.'],
      [['list', '--jsno'], 'There is no option --jsno. Did you mean --json?'],
      [['list', '--__proto__'], 'There is no option --__proto__.'],
      [['list', '-x'], 'There is no option -x.'],
      [['list', '--json=1'], 'The option --json takes no value.'],
      [['list', '--plan'], 'The option --plan needs a folder.'],
      [['list', '--plan='], 'The option --plan needs a folder.'],
      [['list', '--plan', '--json'], 'The option --plan needs a folder.'],
      [['list', '--plan', 'x', '--plan', 'y'], 'The option --plan is given twice.'],
      [['list', '--where', '--json'], 'The option --where needs a filter such as status:doing.'],
      [['list', '--where='], 'The option --where needs a filter such as status:doing.'],
      [['list', '--sort'], 'The option --sort needs fields such as due,-rank.'],
      [['list', '--columns', '-h'], 'The option --columns needs fields such as id,title,due.'],
      [['list', '--wher', 'x'], 'There is no option --wher. Did you mean --where?'],
      [['check', '--where', 'open'], 'The option --where belongs to the command list.'],
      [['list', '--format', 'sarif'], 'The option --format belongs to the command check.'],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = await runCli(temp(), args);
      assert.deepEqual([code, out], [2, '']);
      assert.equal(err.split('\n')[0], sentence);
      assert.match(err, /^Usage: plandeck COMMAND/m);
    }
  });

  it('takes its options anywhere', async () => {
    const { err } = await runCli(temp(), ['--plan', 'x', 'list', '--json']);
    assert.match(err, /^There is no plan in x\./);
  });

  it('says what a plan is where there is none', async () => {
    const { code, err } = await runCli(temp(), ['list']);
    assert.equal(code, 2);
    assert.match(err, /^There is no plan here or in a folder above\. A plan is a folder with a plan\.yaml/);
  });
});
