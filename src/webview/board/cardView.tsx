import type { VNode } from 'preact';
import type { BoardCard } from '../../messages/toBoard.ts';
import { Icon } from '../shared/icon.tsx';
import { shortDate } from '../shared/shortDate.ts';
import { translate } from '../shared/translate.ts';

/** Priorities beyond these look alike. */
const LEVELS = 3;
/** Of more people than a card has room for it says how many there are. */
const PEOPLE = 3;
const PEOPLE_OF_COMPACT = 2;

/** What a card shows. Those who hear the page are told by its cell. */
export function CardView({ card, isCompact }: { readonly card: BoardCard; readonly isCompact: boolean }): VNode {
  return isCompact ? <CompactCard card={card} /> : <WholeCard card={card} />;
}

/** The class that gives a card the colour of its priority. */
export function levelClass({ level }: BoardCard): string {
  return level === undefined ? 'level-none' : `level-${Math.min(level, LEVELS)}`;
}

function CompactCard({ card }: { readonly card: BoardCard }): VNode {
  return (
    <div class="line" title={card.title}>
      <Troubles card={card} />
      <span class="title" dir="auto">
        {card.title}
      </span>
      <People card={card} most={PEOPLE_OF_COMPACT} />
    </div>
  );
}

function WholeCard({ card }: { readonly card: BoardCard }): VNode {
  const { id, type, planName, priority, title, effort, progress, branch, age, due, waiting } = card;
  return (
    <>
      <div class="line">
        <span class="id" title={id}>
          {id}
        </span>
        {type && <span class="muted type">{type}</span>}
        {planName && (
          <span class="muted plan" title={planName}>
            {planName}
          </span>
        )}
        <span class="space" />
        <Troubles card={card} />
        {priority && <span class="priority">{priority}</span>}
      </div>
      <div class="title" dir="auto" title={title}>
        {title}
      </div>
      <div class="line facts">
        <People card={card} most={PEOPLE} />
        {effort && <Fact icon="watch" text={effort} title={translate('Effort')} />}
        {progress && <Fact icon="checklist" text={progress} title={translate('Done below')} />}
        {due && <Fact icon="calendar" text={shortDate(due)} title={translate('Due {0}', due)} />}
        {waiting && <Fact icon="debug-pause" text={waiting} title={waiting} isLong />}
        {branch && <Fact icon="git-branch" text={branch} title={translate('Branch: {0}', branch)} isLong />}
        <span class="space" />
        {age && age.days > 0 && (
          <span class="age" title={translate('In this status for {0}', age.text)}>
            {age.text}
          </span>
        )}
      </div>
    </>
  );
}

interface FactProps {
  readonly icon: string;
  readonly text: string;
  readonly title: string;
  /** Cut where there is no room for all of it. */
  readonly isLong?: boolean;
}

function Fact({ icon, text, title, isLong = false }: FactProps): VNode {
  return (
    <span class={isLong ? 'fact long' : 'fact'} title={title}>
      <Icon name={icon} />
      <span class="words">{text}</span>
    </span>
  );
}

function People({ card: { people }, most }: { readonly card: BoardCard; readonly most: number }): VNode {
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  const rest = people.slice(shown.length).map(({ name }) => name);
  return (
    <>
      {shown.map(({ name, initials, isMe }) => (
        <span key={name} class={isMe ? 'person me' : 'person'} title={name}>
          {initials}
        </span>
      ))}
      {rest.length > 0 && (
        <span class="person" title={rest.join(', ')}>
          +{rest.length}
        </span>
      )}
    </>
  );
}

function Troubles({ card: { isBlocked, isOverdue, findings } }: { readonly card: BoardCard }): VNode {
  return (
    <>
      {findings && (
        <span class={`trouble ${findings.severity}`}>
          <Icon name={findings.severity} title={findings.text} />
        </span>
      )}
      {isBlocked && (
        <span class="trouble warning">
          <Icon name="circle-slash" title={translate('Blocked')} />
        </span>
      )}
      {isOverdue && (
        <span class="trouble error">
          <Icon name="clock" title={translate('Overdue')} />
        </span>
      )}
    </>
  );
}
