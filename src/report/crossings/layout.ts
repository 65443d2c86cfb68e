import { LEVERS } from '../../indicators';

/** Where the reader chooses the year. */
export const YEAR_ROW = 2;
export const YEAR_COLUMN = 1;
export const YEAR_CELL = '$B$3';

/** The first table, below the title, the year and what a cell says. */
export const FIRST_ROW = 6;

/** Columns of a table: who, how many contracts, the levers in number, the amount, the levers in value. */
export const CONTRACTS = 1;
export const IN_NUMBER = 2;
export const AMOUNT = IN_NUMBER + LEVERS.length;
export const IN_VALUE = AMOUNT + 1;
export const COLUMNS = IN_VALUE + LEVERS.length;

/** Beside the tables: the years to choose from. */
export const CHOICES_COLUMN = COLUMNS + 1;

/** Under this many contracts a share compares nothing (DOMAIN 1.1). */
export const SIGNIFICANT = 5;
/** So that a register without an answer is silent even where the floor is 0. */
export const LEAST_SHARE = 1e-9;

/** A table larger than this is a list, which `tSpaser` already is. */
export const MOST_LINES = 60;
