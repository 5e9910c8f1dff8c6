import type { VNode } from 'preact';
import type { Control } from '../../core/controls/control.ts';
import { ChoiceControl, FlagControl } from './choiceControl.tsx';
import type { ControlProps } from './controlProps.ts';
import { DayControl, LineControl } from './lineControl.tsx';
import { LinesControl } from './linesControl.tsx';
import { ListControl } from './listControl.tsx';
import { NameControl } from './nameControl.tsx';
import { TextControl } from './textControl.tsx';

type OneControl = Exclude<Control, { readonly kind: 'map' }>;

/** The control of a field that is one value. @param column the field, or a key of a map such as `waiting.for` */
export function FieldControl({
  control,
  column,
  ...props
}: Omit<ControlProps, 'control'> & { readonly control: OneControl; readonly column: string }): VNode {
  switch (control.kind) {
    case 'text':
      return <TextControl {...props} {...{ control, column }} />;
    case 'day':
      return <DayControl {...props} control={control} />;
    case 'flag':
      return <FlagControl {...props} control={control} />;
    case 'choice':
      return <ChoiceControl {...props} control={control} />;
    case 'name':
      return <NameControl {...props} {...{ control, column }} />;
    case 'names':
    case 'words':
      return <ListControl {...props} {...{ control, column }} />;
    case 'sentences':
    case 'checklist':
      return <LinesControl {...props} control={control} />;
    default:
      return <LineControl {...props} control={control} />;
  }
}
