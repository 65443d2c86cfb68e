import { toSerial } from '../../calendar';
import { bilingual, pick } from '../../language';
import type { TaggedContract } from '../../considerations';
import type { DataColumn, DataContext, GroupBy } from '../types';
import { calendarRank, launchOf, notificationOf } from './calendar';
import { agecCategoryOf } from './agecCategory';
import { TRADES, tradeOf } from './trades';
import { CONTRACT_TYPES, NOT_GIVEN, SUPPLIER_SIZES } from './words';

/** A group column's value: the spelling chosen for the register, or the words for « nothing said ». */
function groupText(tagged: TaggedContract, context: DataContext, by: GroupBy): string {
  return context.facts.get(tagged.contract.key)?.spelling[by] ?? pick(NOT_GIVEN, context.language);
}

/** Who, what, when and how much: the columns that say which contract a row is. */
export const IDENTITY_COLUMNS: readonly DataColumn[] = [
  {
    key: 'key',
    heading: bilingual('Clé', 'Key'),
    style: 'text',
    width: 14,
    value: ({ contract }) => contract.key,
  },
  {
    key: 'sheet',
    heading: bilingual('Feuille', 'Sheet'),
    style: 'text',
    width: 14,
    value: ({ contract }) => contract.sheet,
  },
  {
    key: 'row',
    heading: bilingual('Ligne', 'Row'),
    style: 'link',
    width: 8,
    value: ({ contract }) => contract.row,
  },
  {
    key: 'contractId',
    heading: bilingual('N° marché', 'Contract number'),
    style: 'text',
    width: 16,
    value: ({ contract }) => contract.id,
  },
  { key: 'lot', heading: bilingual('Lot', 'Lot'), style: 'text', width: 8, value: ({ contract }) => contract.lot },
  {
    key: 'title',
    heading: bilingual('Objet', 'Title'),
    style: 'text',
    width: 48,
    value: ({ contract }) => contract.title,
  },
  {
    key: 'department',
    heading: bilingual('Service', 'Department'),
    style: 'text',
    width: 22,
    value: (tagged, context) => groupText(tagged, context, 'department'),
  },
  {
    key: 'category',
    heading: bilingual('Famille', 'Purchase family'),
    style: 'text',
    width: 22,
    value: (tagged, context) => groupText(tagged, context, 'category'),
  },
  {
    key: 'buyer',
    heading: bilingual('Acheteur', 'Buyer'),
    style: 'text',
    width: 22,
    value: (tagged, context) => groupText(tagged, context, 'buyer'),
  },
  {
    key: 'buyerAgent',
    heading: bilingual('Agent acheteur', 'Purchasing officer'),
    style: 'text',
    width: 18,
    value: (tagged, context) => groupText(tagged, context, 'buyerAgent'),
  },
  {
    key: 'trade',
    heading: bilingual('Métier', 'Trade'),
    style: 'text',
    width: 18,
    value: ({ contract }, { language }) => {
      const trade = tradeOf(contract);
      return pick(trade === null ? NOT_GIVEN : TRADES[trade], language);
    },
  },
  {
    key: 'agecCategory',
    heading: bilingual('Catégorie AGEC par CPV', 'AGEC category by CPV'),
    style: 'text',
    width: 22,
    value: ({ contract }) => agecCategoryOf(contract.cpv),
  },
  {
    key: 'contractType',
    heading: bilingual('Type', 'Type'),
    style: 'text',
    width: 13,
    value: ({ contract }, { language }) =>
      pick(contract.contractType === null ? NOT_GIVEN : CONTRACT_TYPES[contract.contractType], language),
  },
  {
    key: 'procedure',
    heading: bilingual('Procédure', 'Procedure'),
    style: 'text',
    width: 22,
    value: (tagged, context) => groupText(tagged, context, 'procedure'),
  },
  {
    key: 'supplier',
    heading: bilingual('Titulaire', 'Supplier'),
    style: 'text',
    width: 28,
    value: ({ contract }) => contract.suppliers[0]?.name ?? null,
  },
  {
    key: 'siren',
    heading: bilingual('SIREN', 'SIREN'),
    style: 'text',
    width: 11,
    value: ({ contract }) => contract.suppliers[0]?.siren ?? null,
  },
  {
    key: 'supplierSize',
    heading: bilingual('Taille', 'Supplier size'),
    style: 'text',
    width: 13,
    value: ({ contract }, { language }) => {
      const size = contract.suppliers[0]?.size ?? null;
      return pick(size === null ? NOT_GIVEN : SUPPLIER_SIZES[size], language);
    },
  },
  {
    key: 'year',
    heading: bilingual('Exercice', 'Year'),
    style: 'year',
    width: 10,
    value: ({ contract }) => notificationOf(contract)?.year ?? null,
  },
  {
    key: 'quarter',
    heading: bilingual('Trimestre', 'Quarter'),
    style: 'text',
    width: 11,
    value: ({ contract }) => notificationOf(contract)?.quarterKey ?? null,
  },
  {
    key: 'notificationDate',
    heading: bilingual('Date de notification', 'Notification date'),
    style: 'date',
    width: 13,
    value: ({ contract }) => {
      const day = notificationOf(contract)?.day ?? null;
      return day === null ? null : toSerial(day);
    },
  },
  {
    key: 'rank',
    heading: bilingual('Rang du trimestre', 'Quarter rank'),
    style: 'year',
    width: 11,
    value: ({ contract }) => calendarRank(notificationOf(contract)),
  },
  {
    key: 'launchYear',
    heading: bilingual('Exercice de lancement', 'Launch year'),
    style: 'year',
    width: 11,
    value: ({ contract }) => launchOf(contract)?.year ?? null,
  },
  {
    key: 'launchQuarter',
    heading: bilingual('Trimestre de lancement', 'Launch quarter'),
    style: 'text',
    width: 11,
    value: ({ contract }) => launchOf(contract)?.quarterKey ?? null,
  },
  {
    key: 'launchDate',
    heading: bilingual('Date de lancement', 'Launch date'),
    style: 'date',
    width: 13,
    value: ({ contract }) => {
      const day = launchOf(contract)?.day ?? null;
      return day === null ? null : toSerial(day);
    },
  },
  {
    key: 'launchRank',
    heading: bilingual('Rang du trimestre de lancement', 'Launch quarter rank'),
    style: 'year',
    width: 11,
    value: ({ contract }) => calendarRank(launchOf(contract)),
  },
  {
    key: 'undated',
    heading: bilingual('Hors période', 'Outside every period'),
    style: 'integer',
    width: 9,
    value: ({ contract }) => (notificationOf(contract) === null ? 1 : 0),
  },
  {
    key: 'kept',
    heading: bilingual('Retenu', 'Kept'),
    style: 'integer',
    width: 9,
    value: ({ contract }, { settings }) => (contract.amount !== null && contract.amount < settings.sizeFilter ? 0 : 1),
  },
  {
    key: 'amount',
    heading: bilingual('Montant HT', 'Amount excluding VAT'),
    style: 'euro',
    width: 14,
    value: ({ contract }) => contract.amount,
  },
  {
    key: 'amountUsable',
    heading: bilingual('Montant exploitable', 'Usable amount'),
    style: 'integer',
    width: 11,
    value: ({ contract }) => (contract.amount === null ? 0 : 1),
  },
];
