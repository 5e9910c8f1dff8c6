import type { VNode } from 'preact';
import type { BoardFrame } from '../../messages/toBoard.ts';
import { Picker } from '../shared/picker.tsx';
import { ToolButton } from '../shared/toolButton.tsx';
import { translate } from '../shared/translate.ts';
import { passOn } from './boardKeys.ts';
import { choose } from './boardStore.ts';

/** Whose turn it is in a stand-up, and how it goes on. */
export function StandUpTurn({ person, people }: NonNullable<BoardFrame['standUp']>): VNode {
  const turn = people.length === 0 ? '' : translate('{0} of {1}', String(person + 1), String(people.length));
  return (
    <>
      <ToolButton icon="chevron-left" label={translate('Previous Person (Ctrl+Left)')} onPress={() => passOn(-1)} />
      <Picker
        label={translate('Whose turn it is')}
        choices={people.map((name, index) => ({ id: String(index), name }))}
        value={String(person)}
        onPick={(id) => choose({ standUp: Number(id) })}
      />
      <ToolButton icon="chevron-right" label={translate('Next Person (Ctrl+Right)')} onPress={() => passOn(1)} />
      <span class="muted" role="status">
        {turn}
      </span>
    </>
  );
}
