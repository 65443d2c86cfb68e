import { useState } from 'react';
import type { Opening } from '../../../app';
import { Questions } from './Questions';
import { useInvoiceQuestions, useRegisterQuestions } from './useQuestions';

type Props = { readonly opening: Opening };

/** What must be asked of the register's columns. */
export function RegisterQuestions({ opening }: Props) {
  return <Questions questions={useRegisterQuestions(opening)} />;
}

/** What must be asked of the columns of invoice sheets; nothing where there was nothing to ask. */
export function InvoiceQuestions({ opening }: Props) {
  const questions = useInvoiceQuestions(opening);
  // Once all is answered the section stays, for the focus is in it.
  const [asked, setAsked] = useState(false);
  if (questions.length > 0 && !asked) setAsked(true);
  return questions.length > 0 || asked ? <Questions questions={questions} /> : null;
}
