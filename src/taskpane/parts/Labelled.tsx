import { Field, makeStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

const useLooks = makeStyles({
  // Without this a long choice of a list pushes the field wider than the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)', minWidth: 0 },
});

/** A field with its label, which never grows wider than the pane. */
export function Labelled(props: ComponentProps<typeof Field>) {
  const looks = useLooks();
  return <Field size="small" {...props} className={looks.field} />;
}
