/** The codes that Excel answers with (`Excel.ErrorCodes`), as far as this host uses them. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'FilteredRangeConflict'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NotImplemented'
  | 'OperationCellsExceedLimit'
  | 'RangeExceedsLimit'
  | 'UnsupportedOperation';

const STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
};

/** A refusal, as Excel words it to the client: the batch stops there, what ran before stays. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly status: number;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.status = STATUS[code] ?? 400;
  }
}

export const apiNotFound = (className: string, member: string) =>
  new HostError('ApiNotFound', `The API ${className}.${member} is not found or not supported by this host.`);

export const invalidArgument = (detail?: string) =>
  new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format.${detail === undefined ? '' : ` ${detail}`}`,
  );

export const itemNotFound = (what?: string) =>
  new HostError('ItemNotFound', `The requested resource doesn't exist.${what === undefined ? '' : ` ${what}`}`);

export const itemAlreadyExists = (what: string) =>
  new HostError('ItemAlreadyExists', `A resource with the same name or identifier already exists. ${what}`);

export const accessDenied = (what: string) =>
  new HostError('AccessDenied', `You cannot perform the requested operation. ${what}`);

export const invalidOperation = (detail: string) =>
  new HostError('InvalidOperation', `The operation attempted is invalid on the object. ${detail}`);

export const sizeMismatch = () =>
  invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
