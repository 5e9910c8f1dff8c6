import './editor.css';
import { render, type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LiveRegion } from '../shared/announce.tsx';
import { FindBar } from '../shared/findBar.tsx';
import { KeysHelp } from '../shared/keysHelp.tsx';
import { reportFaults } from '../shared/reportFaults.ts';
import { translate } from '../shared/translate.ts';
import { DragGhost } from './dropLine.tsx';
import { onPageKey } from './editorKeys.ts';
import { EditorNotices } from './editorNotices.tsx';
import { commands, cursor, form, isComing, options, showsForm, startEditor, table, title } from './editorStore.ts';
import { EditorToolbar } from './editorToolbar.tsx';
import { EmptyTable } from './emptyTable.tsx';
import { findText, foundAt, foundCount, goToFound, replaceAll, replacement, replaceOne } from './findCells.ts';
import { FormPane } from './formPane.tsx';
import { keysOfEditor } from './keysOfEditor.ts';
import { focusGrid, PlanGrid } from './planGrid.tsx';
import { copy, paste } from './rowClipboard.ts';
import { SectionSource } from './sectionSource.tsx';
import { PANEL, SectionTabs } from './sectionTabs.tsx';

function Editor(): VNode | null {
  const [asked, setAsked] = useState(0);
  const [showsKeys, setShowsKeys] = useState(false);
  const [wanted, setWanted] = useState<{ field: string | undefined; asked: number }>({ field: undefined, asked: 0 });
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const on = (what: string, run: (event: Event) => void): void => commands.addEventListener(what, run, { signal });
    const find = (replaced: string | undefined): void => {
      findText.value ??= '';
      replacement.value = replaced;
      setAsked((count) => count + 1);
    };
    on('find', () => find(replacement.value));
    on('replace', () => find(replacement.value ?? ''));
    on('help', () => setShowsKeys(true));
    on('form', (event) => {
      showsForm.value = true;
      const field =
        event instanceof CustomEvent && typeof event.detail === 'string' ? event.detail : cursor.value?.column;
      setWanted((before) => ({ field, asked: before.asked + 1 }));
    });
    document.addEventListener('keydown', onPageKey, { signal });
    document.addEventListener('copy', (event) => copy(event, false), { signal });
    document.addEventListener('cut', (event) => copy(event, true), { signal });
    document.addEventListener('paste', paste, { signal });
    return () => end.abort();
  }, []);
  const state = table.value;
  if (state === undefined) return null;
  const { section } = options.value;
  const shown = state.frame.sections.find(({ id }) => id === section);
  const isTable = shown?.source === undefined;
  return (
    <>
      <h1 class="unseen">{title}</h1>
      <SectionTabs sections={state.frame.sections} />
      {isTable && <EditorToolbar state={state} />}
      <EditorNotices state={state} />
      <div class={showsForm.value ? 'panes with-form' : 'panes'}>
        <div class="stage" id={PANEL} role="tabpanel" aria-labelledby={`tab-${section}`}>
          {shown?.source !== undefined ? (
            <SectionSource section={section} name={shown.name} source={shown.source} />
          ) : (
            <>
              {findText.value !== undefined && <Find asked={asked} />}
              <PlanGrid key={section} />
              <EmptyTable />
            </>
          )}
        </div>
        {showsForm.value && isTable && !isComing.value && (
          <FormPane
            form={form.value}
            choices={state.frame.choices}
            wanted={wanted}
            onClose={() => {
              showsForm.value = false;
              focusGrid();
            }}
          />
        )}
      </div>
      <DragGhost />
      {showsKeys && (
        <KeysHelp
          title={translate('Keys of the plan editor')}
          keys={keysOfEditor()}
          onClose={() => {
            setShowsKeys(false);
            focusGrid();
          }}
        />
      )}
      <LiveRegion />
    </>
  );
}

function Find({ asked }: { readonly asked: number }): VNode {
  return (
    <FindBar
      text={findText.value ?? ''}
      count={foundCount.value}
      at={foundAt.value}
      asked={asked}
      onInput={(text) => {
        findText.value = text;
        if (foundAt.value === -1) goToFound(1);
      }}
      onGo={goToFound}
      onClose={() => {
        findText.value = undefined;
        replacement.value = undefined;
        focusGrid();
      }}
      replace={
        replacement.value === undefined
          ? undefined
          : {
              text: replacement.value,
              onInput: (text) => {
                replacement.value = text;
              },
              onOne: replaceOne,
              onAll: replaceAll,
            }
      }
    />
  );
}

reportFaults();
startEditor();
render(<Editor />, document.querySelector('#page') ?? document.body);
