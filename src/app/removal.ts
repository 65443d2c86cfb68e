import type { RemovalPlan, RemovalResult, RemovalSummary, SheetRole, WorkbookPort } from '../workbook';
import type { Opening, Progress } from './types';

/** What a person may ask to keep when what the add-in wrote is taken back. */
export type Kept = {
  /** `SPASER Journal`, `SPASER Paramètres` and `SPASER Échéancier`: what the buyer typed. */
  readonly typed: boolean;
  /** The committee's frozen sheets. */
  readonly committee: boolean;
};

/** The removal of everything that was written but what is kept. */
export function removalPlan({ existingRoles }: Pick<Opening, 'existingRoles'>, kept: Kept): RemovalPlan {
  const isKept = (role: SheetRole): boolean =>
    role === 'journal' || role === 'settings' || role === 'opportunities'
      ? kept.typed
      : role.startsWith('committee:') && kept.committee;
  return { keep: [...existingRoles].filter(isKept) };
}

/** What taking back would do; nothing is changed. */
export function previewRemoval(port: WorkbookPort, plan: RemovalPlan): Promise<RemovalSummary> {
  return port.previewRemoval(plan);
}

/** Takes back what was written, wholly or not at all. */
export function takeBack(port: WorkbookPort, plan: RemovalPlan, { signal }: Progress = {}): Promise<RemovalResult> {
  return port.remove(plan, signal === undefined ? {} : { signal });
}
