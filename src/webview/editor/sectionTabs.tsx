import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TableFrame } from '../../messages/toPlanEditor.ts';
import { chordOf } from '../shared/chordOf.ts';
import { Picker } from '../shared/picker.tsx';
import { takeKey } from '../shared/takeKey.ts';
import { translate } from '../shared/translate.ts';
import { commit } from './cellEditing.ts';
import { openSection, options } from './editorStore.ts';
import { focusGrid } from './planGrid.tsx';

/** The id of what the tabs show. */
export const PANEL = 'section';
const NONE = '';

/** The sections that the file has, and one that it has not where that is shown; the others can be chosen. */
export function SectionTabs({ sections }: { readonly sections: TableFrame['sections'] }): VNode {
  const list = useRef<HTMLDivElement>(null);
  const chosen = options.value.section;
  const tabs = sections.filter(({ id, isThere }) => isThere || id === chosen);
  const others = sections.filter((each) => !tabs.includes(each));
  useLayoutEffect(() => {
    const show = (): void =>
      list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show();
    // An editor beside this one makes it narrower.
    const observer = new ResizeObserver(show);
    if (list.current) observer.observe(list.current);
    return () => observer.disconnect();
  }, [chosen]);
  const go = (id: string | undefined): void => {
    if (id === undefined || !commit()) return;
    openSection(id);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      ArrowRight: (at + 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const chord = chordOf(event);
    const place = Object.hasOwn(places, chord) ? places[chord] : undefined;
    if (place !== undefined) go(tabs[place]?.id);
    else if (chord === 'ArrowDown') focusGrid();
    else return;
    takeKey(event);
  };
  return (
    <div class="tabs">
      <div ref={list} class="tab-list" role="tablist" aria-label={translate('Sections of the file')} onKeyDown={onKey}>
        {tabs.map(({ id, name, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls={PANEL}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => go(id)}
          >
            {name}
            {count > 0 && <span class="count">{count}</span>}
          </button>
        ))}
      </div>
      {others.length > 0 && (
        <Picker
          label={translate('Sections that the file does not have yet')}
          choices={[{ id: NONE, name: translate('More…') }, ...others]}
          value={NONE}
          onPick={go}
        />
      )}
    </div>
  );
}
