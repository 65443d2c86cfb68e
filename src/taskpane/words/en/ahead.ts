import type { ahead as french } from '../fr/ahead';
import type { Translated } from '../phrases';

/** What ends, what could follow, and what targets still need. */
export const ahead: Translated<typeof french> = {
  'ahead.title': 'Ahead',
  'ahead.none': 'No contract ends within two years.',
  'ahead.missing': { one: 'you still need {count} contract', many: 'you still need {count} contracts' },
  'ahead.road': '{id} {year}: {missing}',
  'ahead.met': '{id} {year}: nothing is missing',
  'ahead.projected': 'Projected rate: {rate} · target: {target}',
  'ahead.left': { one: '{count} still expected by 31/12', many: '{count} still expected by 31/12' },
  'ahead.beyond': {
    one: 'Out of reach this year: {count} still expected',
    many: 'Out of reach this year: {count} still expected',
  },
  'ahead.lines': { one: '{count} line below would help', many: '{count} lines below would help' },
  'ahead.roads': 'Your targets',
  'ahead.now': 'Under 60 days',
  'ahead.soon': 'Under 120 days',
  'ahead.m6': 'Within 6 months',
  'ahead.m12': 'Within 12 months',
  'ahead.m18': 'Within 18 months',
  'ahead.m24': 'Within 24 months',
  'ahead.group': '{name} ({count})',
  'ahead.end': 'Ends on {date}',
  'ahead.launch': 'Launch before {date}',
  'ahead.late': 'To launch: {date} is past',
  'ahead.law': 'Law: {levers}',
  'ahead.usage': 'Possible: {levers}',
  'ahead.take': 'I take it',
  'ahead.takeOf': 'I take it: {name}',
  'ahead.said': 'Decision: {decision}',
  'ahead.once': { one: '{count} one-off operation', many: '{count} one-off operations' },
  'ahead.unread': 'Renewals to check: {text}',
};
