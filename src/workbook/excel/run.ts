import type { Bilingual, Language } from '../../language';
import { pick } from '../../language';
import type { ApplyProgress } from '../plan';

import type { Session } from './session';
import type { Writer } from './staging';
import type { Target } from './target';

/** One write, from its first step to its last. */
export type Run = {
  readonly session: Session;
  readonly target: Target;
  readonly limit: number;
  readonly language: Language;
  readonly writer: Writer;
  readonly progress: ApplyProgress;
};

/** Tells which step begins. */
export function tell({ language, progress }: Run, name: Bilingual, done: number, total: number): void {
  progress.report?.(pick(name, language), done, total);
}
