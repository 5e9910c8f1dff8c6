import type { VNode } from 'preact';
import type { Lanes } from '../../core/board/lanes.ts';
import type { BoardState } from '../../messages/applyBoard.ts';
import { FilterField } from '../shared/filterField.tsx';
import { type Choice, Picker } from '../shared/picker.tsx';
import { ToolButton } from '../shared/toolButton.tsx';
import { translate } from '../shared/translate.ts';
import { focusCards } from './boardGrid.tsx';
import { choose, commands, isCompact, options } from './boardStore.ts';
import { copyBoard } from './copyBoard.ts';
import { StandUpTurn } from './standUpTurn.tsx';

const ALL = '';

/** What is shown, and how. */
export function BoardToolbar({ state }: { readonly state: BoardState }): VNode {
  const { frame } = state;
  const { plans, iterations, iterationTerm, standUp } = frame;
  const { lanes = ALL, iteration = ALL, withParents } = options.value;
  const chosen = options.value.plans;
  const isHeld = options.value.standUp !== undefined;
  return (
    <div class="toolbar" role="toolbar" aria-label={translate('Board')}>
      {plans.length > 1 && (
        <Picker
          label={translate('Plans')}
          choices={[{ id: ALL, name: translate('All plans') }, ...plans, ...severalPlans(chosen)]}
          value={chosen === undefined ? ALL : chosen.join('\n')}
          onPick={(id) => choose({ plans: id === ALL ? undefined : id.split('\n') })}
        />
      )}
      {isHeld && standUp ? (
        <StandUpTurn {...standUp} />
      ) : (
        <FilterField
          label={translate('Filter, such as status:doing assignee:me, or words of a title')}
          placeholder={translate('Filter (/)')}
          filter={options.value.filter}
          isInvalid={frame.filterProblem !== undefined}
          commands={commands}
          onFilter={(filter) => choose({ filter })}
          onLeave={focusCards}
        />
      )}
      {!isHeld && (
        <>
          {iterations.length > 0 && (
            <Picker
              label={iterationTerm}
              choices={[{ id: ALL, name: translate('{0}: all', iterationTerm) }, ...iterations]}
              value={iteration}
              onPick={(id) => choose({ iteration: id === ALL ? undefined : id })}
            />
          )}
          <Picker
            label={translate('Lanes')}
            choices={laneChoices(iterationTerm)}
            value={lanes}
            onPick={(id) => choose({ lanes: id === ALL ? undefined : (id as Lanes) })}
          />
        </>
      )}
      <span class="space" />
      {!isHeld && (
        <ToolButton
          icon="list-tree"
          label={translate('Show Items That Have Others Below Them')}
          isOn={withParents}
          onPress={() => choose({ withParents: !withParents })}
        />
      )}
      <ToolButton
        icon="list-flat"
        label={translate('Compact Cards')}
        isOn={isCompact.value}
        onPress={() => {
          isCompact.value = !isCompact.value;
        }}
      />
      <ToolButton
        icon="organization"
        label={isHeld ? translate('End Stand-up') : translate('Hold Stand-up')}
        isOn={isHeld}
        onPress={() => choose({ standUp: isHeld ? undefined : 0 })}
      />
      <ToolButton
        icon="markdown"
        label={translate('Copy as Markdown (Ctrl+C)')}
        onPress={() => copyBoard('markdown')}
      />
      <ToolButton icon="table" label={translate('Copy as Table')} onPress={() => copyBoard('table')} />
      <ToolButton
        icon="search"
        label={translate('Find (Ctrl+F)')}
        onPress={() => commands.dispatchEvent(new Event('find'))}
      />
      <ToolButton
        icon="keyboard"
        label={translate('Keys (?)')}
        onPress={() => commands.dispatchEvent(new Event('help'))}
      />
    </div>
  );
}

/** The choice that stands for several plans, which only a command makes. */
function severalPlans(chosen: readonly string[] | undefined): Choice[] {
  if (chosen === undefined || chosen.length < 2) return [];
  return [{ id: chosen.join('\n'), name: translate('{0} plans', String(chosen.length)) }];
}

function laneChoices(iterationTerm: string): Choice[] {
  const names: Readonly<Record<Lanes, string>> = {
    assignee: translate('Lanes: by assignee'),
    priority: translate('Lanes: by priority'),
    parent: translate('Lanes: by parent'),
    iteration: translate('Lanes: by {0}', iterationTerm),
  };
  return [{ id: ALL, name: translate('Lanes: none') }, ...Object.entries(names).map(([id, name]) => ({ id, name }))];
}
