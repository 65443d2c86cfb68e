import { bilingual, isUserError, UserError } from '../../language';

/** Any failure as a sentence for a person; what the product already words passes through. */
export function unexpectedError(error: unknown): UserError {
  if (isUserError(error)) return error;
  return new UserError(
    'unexpected',
    bilingual('Une erreur inattendue a interrompu l’opération.', 'An unexpected error stopped the operation.'),
    {
      advice: bilingual(
        'Réessayez ; si l’erreur revient, fermez le volet puis rouvrez-le.',
        'Try again; if the error comes back, close the pane and open it again.',
      ),
      cause: error,
    },
  );
}
