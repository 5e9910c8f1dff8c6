import type { VNode } from 'preact';
import { Icon } from '../shared/icon.tsx';
import { translate } from '../shared/translate.ts';
import { type ControlProps, fieldProps } from './controlProps.ts';

type LineProps = ControlProps<'line' | 'number' | 'effort' | 'yaml'>;

/** A value on one line. */
export function LineControl(props: LineProps): VNode {
  const { kind } = props.control;
  return (
    <input
      type="text"
      class={kind === 'yaml' ? 'input mono' : kind === 'line' ? 'input' : 'input short'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      {...fieldProps(props)}
    />
  );
}

/** A day, typed in one's own words or picked from a calendar. */
export function DayControl(props: ControlProps<'day'>): VNode {
  const { draft, label, isFixed } = props;
  const day = draft.text.value;
  return (
    <div class="with-button">
      <input type="text" class="input short" {...fieldProps(props)} placeholder={translate('2026-12-24, next fri…')} />
      {!isFixed && (
        <span class="calendar">
          <Icon name="calendar" />
          <input
            type="date"
            aria-label={translate('{0}: pick a day', label)}
            title={translate('Pick a day')}
            value={/^\d{4}-\d\d-\d\d$/.test(day) ? day : ''}
            onChange={({ currentTarget }) => {
              if (currentTarget.value === '') return;
              draft.input(currentTarget.value);
              draft.commit();
            }}
          />
        </span>
      )}
    </div>
  );
}
