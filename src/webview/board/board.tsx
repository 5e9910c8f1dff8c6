import './board.css';
import { render, type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LiveRegion } from '../shared/announce.tsx';
import { FindBar } from '../shared/findBar.tsx';
import { KeysHelp } from '../shared/keysHelp.tsx';
import { reportFaults } from '../shared/reportFaults.ts';
import { translate } from '../shared/translate.ts';
import { BoardGrid, focusCards } from './boardGrid.tsx';
import { onPageKey } from './boardKeys.ts';
import { BoardNotices } from './boardNotices.tsx';
import { board, commands, startBoard, title } from './boardStore.ts';
import { BoardToolbar } from './boardToolbar.tsx';
import { copyBoard } from './copyBoard.ts';
import { DragGhost } from './dropLine.tsx';
import { EmptyBoard } from './emptyBoard.tsx';
import { findText, foundAt, foundCount, goToFound } from './findCards.ts';
import { keysOfBoard } from './keysOfBoard.ts';

function Board(): VNode | null {
  const [asked, setAsked] = useState(0);
  const [showsKeys, setShowsKeys] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const on = (what: string, run: () => void): void => commands.addEventListener(what, run, { signal: end.signal });
    on('find', () => {
      findText.value ??= '';
      setAsked((count) => count + 1);
    });
    on('help', () => setShowsKeys(true));
    on('copyMarkdown', () => copyBoard('markdown'));
    on('copyTable', () => copyBoard('table'));
    document.addEventListener('keydown', onPageKey, { signal: end.signal });
    return () => end.abort();
  }, []);
  const state = board.value;
  if (state === undefined) return null;
  return (
    <>
      <h1 class="unseen">{title}</h1>
      <BoardToolbar state={state} />
      <BoardNotices state={state} />
      <div class="stage">
        {findText.value !== undefined && (
          <FindBar
            text={findText.value}
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
              focusCards();
            }}
          />
        )}
        <BoardGrid />
        <EmptyBoard state={state} />
      </div>
      <DragGhost />
      {showsKeys && (
        <KeysHelp
          title={translate('Keys of the board')}
          keys={keysOfBoard()}
          onClose={() => {
            setShowsKeys(false);
            focusCards();
          }}
        />
      )}
      <LiveRegion />
    </>
  );
}

reportFaults();
startBoard();
render(<Board />, document.querySelector('#page') ?? document.body);
