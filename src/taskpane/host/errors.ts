import { bilingual, isUserError, UserError } from '../../language';

/** Any failure as a sentence for a person; what the product already words passes through. */
export function unexpectedError(error: unknown): UserError {
  if (isUserError(error)) return error;
  return isChunkError(error) ? partMissing(error) : unexpected(error);
}

/** True when a part of the program did not come from the server. */
function isChunkError(error: unknown): boolean {
  return error instanceof Error && error.name === 'ChunkLoadError';
}

function partMissing(cause: unknown): UserError {
  return new UserError(
    'partMissing',
    bilingual(
      'Une partie du volet n’a pas pu être chargée : il vient peut-être d’être mis à jour.',
      'A part of the pane could not be loaded: it may just have been updated.',
    ),
    {
      advice: bilingual(
        'Fermez le volet, rouvrez-le, puis recommencez.',
        'Close the pane, open it again, then try again.',
      ),
      cause,
    },
  );
}

function unexpected(cause: unknown): UserError {
  return new UserError(
    'unexpected',
    bilingual('Une erreur inattendue a interrompu l’opération.', 'An unexpected error stopped the operation.'),
    {
      advice: bilingual(
        'Réessayez ; si l’erreur revient, fermez le volet puis rouvrez-le.',
        'Try again; if the error comes back, close the pane and open it again.',
      ),
      cause,
      technical: exceptionOf(cause),
    },
  );
}

/** The kind of an exception and the place in our scripts; its message may quote a cell and stays out. */
function exceptionOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return {};
  const at = /([\w.-]+\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1];
  return { exception: error.name, ...(at === undefined ? {} : { at }) };
}
