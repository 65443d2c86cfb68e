import { atOnce } from '../../src/pace';
import { agreement } from '../../src/register/recognition/fit';
import { profileSteps } from '../../src/register/recognition/profile';
import { REGISTER_VALUES } from '../../src/register/vocabulary/values';
import { INVOICE_VALUES } from '../../src/payments/values';
import type { ValueModel } from '../../src/register/recognition/vocabulary';
import type { CellValue } from '../../src/workbook';

const DAYS = ['15/03/2024', '16/04/2024', '17/05/2024', '18/06/2024'];
const SIRETS = ['73282932000074', '44306184100047', '55208131766522', '35600000000048'];
const EUROS = ['15 200,50 €', '8 400,00 €', '99 120,75 €', '1 250,10 €'];
const SUMS = [15_200.5, 8400.25, 99_120.75, 1250.1];
const COMPANIES = ['VERDIER SARL', 'Lacaze SAS', 'Ets Paumier', 'SOGERIS SA'];
const YES_NO = ['Oui', 'Non', 'Non', 'Oui'];
const CODES = ['2024-011', '2024-018', '2024-025', '2024-032'];
const SIZES = ['PME', 'ETI', 'GE', 'TPE'];
const OBJECTS = [
  'Entretien des espaces verts du secteur nord',
  'Réfection de la couverture du gymnase',
  'Nettoyage des locaux administratifs',
  'Maintenance des installations de chauffage',
];
const HOURS = ['350 h', '120 h', '70 h', '210 h'];
const WEIGHTS = ['10 %', '15 %', '5 %', '20 %'];

function fitOf(model: ValueModel, cells: readonly CellValue[]): number {
  return agreement(model.kind, atOnce(profileSteps(cells, null)), model.fit);
}

/** For a field: values that are its own, and values that are another's. */
type Case = readonly [string, readonly CellValue[], readonly (readonly CellValue[])[]];

const REGISTER: readonly Case[] = [
  ['contractId', CODES, [DAYS, SIRETS, COMPANIES, EUROS, OBJECTS]],
  ['lotNumber', [1, 2, 3, 4], [EUROS, OBJECTS, SUMS]],
  ['title', OBJECTS, [DAYS, SIRETS, YES_NO, SUMS, SIZES]],
  ['lotTitle', OBJECTS, [DAYS, SIRETS, YES_NO, SUMS]],
  ['department', ['DSI', 'Voirie', 'Culture', 'DRH'], [DAYS, YES_NO]],
  ['buyer', ['Ville de Brélan', 'CCAS de Brélan', 'Syndicat des eaux', 'Ville de Brélan'], [DAYS, YES_NO, SIRETS]],
  ['buyerAgent', ['Mme Vermorel', 'M. Tillac', 'Claire Dumoulin', 'J. Orvanne'], [COMPANIES, DAYS, YES_NO]],
  ['supplier', COMPANIES, [DAYS, YES_NO, SIZES, SUMS, SIRETS]],
  ['supplierSiret', SIRETS, [DAYS, COMPANIES, EUROS, YES_NO]],
  ['buyerSiret', SIRETS, [DAYS, COMPANIES]],
  ['supplierSize', SIZES, [DAYS, SIRETS]],
  ['cpv', ['45261000-4', '90911200-8', '55524000-9', '71300000-1'], [DAYS, COMPANIES, YES_NO]],
  ['contractType', ['Travaux', 'Fournitures', 'Services', 'Services'], [DAYS, OBJECTS, COMPANIES]],
  ['nature', ['Marché', 'Accord-cadre', 'Marché', 'Marché subséquent'], [DAYS, YES_NO, SUMS]],
  ['procedure', ['MAPA', 'AOO', 'MAPA', 'Procédure adaptée'], [DAYS, SUMS]],
  ['technique', ['Accord-cadre', 'Marché ordinaire', 'Accord-cadre', 'Marché ordinaire'], [DAYS, YES_NO]],
  ['offersCount', [3, 5, 2, 8], [DAYS, EUROS, SIRETS]],
  ['status', ['En cours', 'Notifié', 'Clos', 'En cours'], [DAYS, EUROS, SIRETS]],
  ['amountHt', SUMS, [DAYS, COMPANIES, HOURS, YES_NO]],
  ['socialClause', YES_NO, [DAYS, SIRETS, EUROS, COMPANIES]],
  ['envCriterion', YES_NO, [DAYS, SIRETS, EUROS]],
  ['socialCriterionWeight', WEIGHTS, [DAYS, EUROS, YES_NO, COMPANIES]],
  ['envCriterionWeight', WEIGHTS, [DAYS, EUROS, YES_NO, COMPANIES]],
  ['equalityReminder', YES_NO, [DAYS, SIRETS]],
  ['insertionHoursPlanned', HOURS, [DAYS, SIRETS, EUROS]],
  ['insertionHoursDone', HOURS, [DAYS, SIRETS, EUROS]],
  ...(
    [
      'launchDate',
      'deadlineDate',
      'awardDate',
      'signatureDate',
      'notificationDate',
      'publicationDate',
      'startDate',
    ] as const
  ).map((field): Case => [field, DAYS, [COMPANIES, YES_NO, OBJECTS, EUROS]]),
  ['endDate', DAYS, [COMPANIES, YES_NO, OBJECTS, EUROS]],
  ...(['amountTtc', 'amountMin', 'amountMax', 'amountEstimated', 'amountPaid'] as const).map((field): Case => [
    field,
    SUMS,
    [DAYS, COMPANIES, YES_NO],
  ]),
  ...(
    [
      'reserved',
      'reservedKind',
      'socialConsideration',
      'socialCriterion',
      'envConsideration',
      'envClause',
      'envSpecification',
      'ecolabel',
    ] as const
  ).map((field): Case => [field, YES_NO, [DAYS, SIRETS, EUROS]]),
];

const INVOICES: readonly Case[] = [
  ['id', CODES, [DAYS, SIRETS, EUROS]],
  ['supplier', COMPANIES, [YES_NO, DAYS, SIZES]],
  ['supplierSiret', SIRETS, [DAYS, COMPANIES]],
  ['supplierSize', SIZES, [DAYS]],
  ['department', ['DSI', 'Voirie', 'Culture', 'DRH'], [DAYS, EUROS, SIRETS]],
  ['contractNumber', CODES, [DAYS, EUROS, SIRETS]],
  ['commitmentNumber', CODES, [DAYS, EUROS, SIRETS]],
  ['amountTtc', SUMS, [DAYS, COMPANIES]],
  ['amountHt', SUMS, [DAYS, COMPANIES]],
  ['contractDays', [30, 30, 20, 30], [DAYS, SUMS]],
  ['status', ['Mandatée', 'Suspendue', 'Rejetée', 'Mise en paiement'], [DAYS, EUROS]],
  ...(
    [
      'invoiceDate',
      'depositDate',
      'receptionDate',
      'availableDate',
      'serviceDate',
      'orderDate',
      'accountantDate',
      'paymentDate',
    ] as const
  ).map((field): Case => [field, DAYS, [COMPANIES, EUROS, YES_NO]]),
];

describe.each([
  ['a register', REGISTER_VALUES as Readonly<Record<string, ValueModel>>, REGISTER],
  ['an invoice sheet', INVOICE_VALUES as Readonly<Record<string, ValueModel>>, INVOICES],
])('the models of values of %s', (_, models, cases) => {
  test('are each held to an example', () => {
    expect(Object.keys(models).sort()).toEqual(cases.map(([field]) => field).sort());
  });

  test.each(cases)('%s: its own values fit, those of others do not', (field, own, others) => {
    const model = models[field];
    if (model === undefined) throw new Error(`no model of ${field}`);
    expect(fitOf(model, own)).toBeGreaterThanOrEqual(0.6);
    for (const other of others) {
      const fit = fitOf(model, other);
      expect([field, other[0], fit < 0.5]).toEqual([field, other[0], true]);
    }
  });
});
