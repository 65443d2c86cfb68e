import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS, decodeSettingsJson } from '../../../src/settings';
import {
  journalKey,
  workings,
  type Group,
  type JournalEntry,
  type Measure,
  type Workings,
} from '../../../src/indicators';
import { registerOf, type ShortContract } from './contracts';

/** A figure worked out by hand; a value may be written as a fraction. */
export type Expected = {
  readonly period: string;
  readonly basis: Measure['basis'];
  readonly group?: Group;
  readonly value: number | string | null;
} & Readonly<Record<string, unknown>>;

export type Fixture = {
  /** What the example shows, in French: the page says it. */
  readonly note: string;
  readonly settings?: object;
  readonly contracts?: readonly ShortContract[];
  readonly journal?: readonly Pick<JournalEntry, 'date' | 'kind' | 'detail' | 'quantity' | 'amount'>[];
  readonly expected: readonly Expected[];
};

const FOLDER = join(__dirname, '..', 'fixtures');

/** Ids that have a fixture. */
export function fixtureIds(): string[] {
  return readdirSync(FOLDER)
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
}

export function readFixture(id: string): Fixture {
  return JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')) as Fixture;
}

/** « 2/5 » as a number. */
export function fraction(value: number | string | null): number | null {
  if (typeof value !== 'string') return value;
  const [top, bottom] = value.split('/').map(Number);
  return (top ?? 0) / (bottom ?? 1);
}

/** The tables of a fixture. */
export function fixtureWorkings(fixture: Fixture): Workings {
  const journal = (fixture.journal ?? []).map((line, index): JournalEntry => {
    const entry = { ...line, label: null, about: null };
    return { key: journalKey(entry, index), ...entry };
  });
  const settings = { ...DEFAULT_SETTINGS, ...decodeSettingsJson(JSON.stringify(fixture.settings ?? {}), 'fixture') };
  return workings(registerOf(...(fixture.contracts ?? [])), { settings, journal, today: '2026-11-22' });
}
