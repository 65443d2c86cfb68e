import type { SessionOptions } from './session';

/** How the adapter goes about what Excels do differently, by what the one at hand says of itself. */
export type Ways = Required<Pick<SessionOptions, 'groupsUndo' | 'copiesMemory'>>;

/** What an Excel says of itself: the part of `Office.context` that is looked at. */
export type Said = {
  readonly requirements?: { readonly isSetSupported: (name: string, version?: string) => boolean };
  readonly platform?: unknown;
};

/** The ways of an Excel; the careful one where it says nothing. */
export function waysOf(context: Said | undefined): Ways {
  return {
    groupsUndo: context?.requirements?.isSetSupported('ExcelUndoApiAll', '1.0') === true,
    // What is remembered was seen to be lost on saving there.
    copiesMemory: String(context?.platform) === 'Mac',
  };
}
