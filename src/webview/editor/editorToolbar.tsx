import type { VNode } from 'preact';
import type { TableState } from '../../messages/applyTable.ts';
import { FilterField } from '../shared/filterField.tsx';
import { Picker } from '../shared/picker.tsx';
import { ToolButton } from '../shared/toolButton.tsx';
import { translate } from '../shared/translate.ts';
import { ColumnChooser } from './columnChooser.tsx';
import { choose, commands, foldAll, isReadOnly, isTree, options, showsForm } from './editorStore.ts';
import { focusGrid } from './planGrid.tsx';
import { insertRow } from './rowActions.ts';

const NONE = '';

/** What is done with the rows of a section, and which of them are shown how. */
export function EditorToolbar({ state }: { readonly state: TableState }): VNode {
  const { frame } = state;
  const { sort, group = NONE, filter, section } = options.value;
  const sorts = [...frame.sorts, ...frame.columns.filter(({ id }) => !frame.sorts.some((other) => other.id === id))];
  const tell = (what: string) => () => commands.dispatchEvent(new Event(what));
  return (
    <div class="toolbar" role="toolbar" aria-label={translate('Table')}>
      {!isReadOnly.value && (
        <ToolButton icon="add" label={translate('Add a Row (Insert)')} onPress={() => insertRow(false)} />
      )}
      <FilterField
        label={
          section === 'items'
            ? translate('Filter, such as status:doing assignee:me, or words of a title')
            : translate('Filter: a text that is in a cell')
        }
        placeholder={translate('Filter')}
        filter={filter}
        isInvalid={frame.filterProblem !== undefined}
        commands={commands}
        onFilter={(text) => choose({ filter: text })}
        onLeave={focusGrid}
      />
      <Picker
        label={translate('Sort')}
        choices={[
          { id: NONE, name: translate('Sort: as in the file') },
          ...sorts.map(({ id, name }) => ({ id, name: translate('Sort: {0}', name) })),
        ]}
        value={sort?.column ?? NONE}
        onPick={(id) => choose({ sort: id === NONE ? undefined : { column: id, isDescending: false } })}
      />
      {sort && (
        <ToolButton
          icon={sort.isDescending ? 'arrow-down' : 'arrow-up'}
          label={sort.isDescending ? translate('Sorted Downwards') : translate('Sorted Upwards')}
          onPress={() => choose({ sort: { ...sort, isDescending: !sort.isDescending } })}
        />
      )}
      {frame.groups.length > 0 && (
        <Picker
          label={translate('Group')}
          choices={[
            { id: NONE, name: translate('Group: none') },
            ...frame.groups.map(({ id, name }) => ({ id, name: translate('Group: {0}', name) })),
          ]}
          value={group}
          onPick={(id) => choose({ group: id === NONE ? undefined : id })}
        />
      )}
      <span class="space" />
      {section === 'items' && (
        <ToolButton
          icon="list-tree"
          label={translate('As an Outline')}
          isOn={options.value.isTree}
          onPress={() => choose({ isTree: !options.value.isTree })}
        />
      )}
      {isTree.value && (
        <>
          <ToolButton icon="collapse-all" label={translate('Fold All Rows')} onPress={() => foldAll(true)} />
          <ToolButton icon="expand-all" label={translate('Unfold All Rows')} onPress={() => foldAll(false)} />
        </>
      )}
      <ColumnChooser columns={frame.columns} />
      <ToolButton icon="search" label={translate('Find (Ctrl+F)')} onPress={tell('find')} />
      <ToolButton icon="replace" label={translate('Replace (Ctrl+H)')} onPress={tell('replace')} />
      <ToolButton icon="keyboard" label={translate('Keys (?)')} onPress={tell('help')} />
      <ToolButton
        icon="layout-sidebar-right"
        label={translate('All of the Entry (Alt+Enter)')}
        isOn={showsForm.value}
        onPress={() => {
          showsForm.value = !showsForm.value;
        }}
      />
    </div>
  );
}
