import type { VNode } from 'preact';
import type { Control } from '../../core/controls/control.ts';
import type { FormField as Field } from '../../messages/form.ts';
import { Icon } from '../shared/icon.tsx';
import { FieldControl } from './fieldControl.tsx';
import { useForm } from './formContext.ts';
import { useDraft } from './useDraft.ts';

/** A field with its label, what is said of it, and its control; of a map, with a field for each of its keys. */
export function FormField({ field }: { readonly field: Field }): VNode {
  const { control, name, label, description, text, parts = {}, partLabels = {}, marks, fixed } = field;
  if (control.kind !== 'map') return <OneField {...{ ...field, control }} column={name} />;
  return (
    <fieldset class="map" data-field={name}>
      <legend title={description}>{label}</legend>
      {text !== '' && Object.values(parts).every((part) => part === '') && (
        // What is written there is no map: it is mended as it stands.
        <OneField column={name} {...{ label, description, text, fixed }} marks={NO_MARKS} control={{ kind: 'yaml' }} />
      )}
      <Marks id={`${name}-marks`} marks={marks} />
      {control.parts.map((part) => (
        <OneField
          key={part.name}
          column={`${name}.${part.name}`}
          label={partLabels[part.name] ?? part.name}
          description={part.description}
          control={part.control.kind === 'map' ? { kind: 'yaml' } : part.control}
          text={parts[part.name] ?? ''}
          marks={NO_MARKS}
          fixed={fixed}
        />
      ))}
    </fieldset>
  );
}

const NO_MARKS: Field['marks'] = [];

interface OneFieldProps extends Pick<Field, 'label' | 'description' | 'text' | 'marks'> {
  readonly column: string;
  readonly control: Exclude<Control, { readonly kind: 'map' }>;
  readonly fixed?: string | undefined;
}

function OneField({ column, label, description, control, text, marks, fixed }: OneFieldProps): VNode {
  const { isFrozen } = useForm();
  const draft = useDraft(column, control, text);
  const problem = draft.problem.value;
  const meaning = draft.meaning.value;
  const id = `field-${column}`;
  const isInvalid = problem !== undefined || marks.some(({ severity }) => severity === 'error');
  const isWide = WIDE.has(control.kind);
  return (
    <div class={isWide ? 'field wide' : 'field'} data-field={column}>
      <label for={id} title={description}>
        {label}
      </label>
      <div class="value">
        <FieldControl
          {...{ control, column, draft, id, label, isInvalid }}
          describedBy={`${id}-about ${id}-said ${id}-marks`}
          isFixed={isFrozen || fixed !== undefined}
        />
        <span id={`${id}-about`} hidden>
          {fixed === undefined ? description : `${description} ${fixed}`}
        </span>
        <div id={`${id}-said`} class={problem === undefined ? 'muted' : 'problem'} role="status">
          {problem ?? meaning}
        </div>
        <Marks id={`${id}-marks`} marks={marks} />
      </div>
    </div>
  );
}

/** What is wrong with a field. */
function Marks({ id, marks }: { readonly id: string; readonly marks: Field['marks'] }): VNode {
  return (
    <div id={id}>
      {marks.map(({ severity, text }) => (
        <div key={text} class={`mark ${severity}`}>
          <Icon name={severity} /> {text}
        </div>
      ))}
    </div>
  );
}

const WIDE: ReadonlySet<Control['kind']> = new Set(['text', 'sentences', 'checklist']);
