import type { SessionOptions } from './session';

/** How the adapter goes about what Excels do differently, by what the one at hand says of itself. */
export type Ways = Required<Pick<SessionOptions, 'groupsUndo' | 'copiesMemory'>>;

/** The ways of an Excel; the careful one where it says nothing. */
export function waysOf(context: Pick<Office.Context, 'requirements' | 'platform'> | undefined): Ways {
  return {
    groupsUndo: context?.requirements?.isSetSupported('ExcelUndoApiAll', '1.0') === true,
    // What is remembered was seen to be lost on saving there.
    copiesMemory: String(context?.platform) === 'Mac',
  };
}
