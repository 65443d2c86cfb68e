import { makeStyles } from '@fluentui/react-components';
import { Fragment } from 'react';

const useLooks = makeStyles({ whole: { whiteSpace: 'nowrap' } });

/** An indicator with its year, which a line would otherwise break at its hyphen. */
const NAME = /([A-Z]{3,4}-[A-Z0-9]+(?:\u00a0\d{4})?)/;

/** A sentence whose indicators' names are never cut in two. */
export function Unbroken({ text }: { readonly text: string }) {
  const looks = useLooks();
  return text.split(NAME).map((part, index) =>
    // The separator is captured: every other part is a name.
    index % 2 === 0 ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span key={index} className={looks.whole} data-unbroken>
        {part}
      </span>
    ),
  );
}
