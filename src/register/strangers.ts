import { bilingual, type Bilingual } from '../language';
import { textKey } from './cells/textKey';

/** Lists that have numbers, names, dates and amounts as registers and invoices do, and are neither. */
export type Stranger = 'bankStatement' | 'grants' | 'receipts' | 'foodPurchases' | 'sales';

/** What each looks like, in words for a sentence: « ressemble à … ». */
export const STRANGER_LABELS: Readonly<Record<Stranger, Bilingual>> = {
  bankStatement: bilingual('un relevé de compte bancaire', 'a bank statement'),
  grants: bilingual('une liste de subventions', 'a list of grants'),
  receipts: bilingual('une liste de titres de recettes', 'a list of receipts'),
  foodPurchases: bilingual('des achats de denrées, produit par produit', 'purchases of food, product by product'),
  sales: bilingual('des factures de vente', 'sales invoices'),
};

/** Words of headings that tell a list; each counts once, whatever the number of columns that say it. */
const MARKS: Readonly<Record<Stranger, readonly RegExp[]>> = {
  bankStatement: [
    /\biban\b|\bbic\b|\brib\b/,
    /\bcompte (?:bancaire|courant)\b|\bdu compte\b|\bbanque\b/,
    /\b(?:solde|balance)\b/,
    /\bdebit\b/,
    /\bcredit\b/,
    /\btransaction\b|\btype d ?operation\b|\bmoyen de paiement\b|\bcarte\b/,
    /\bdate (?:de )?(?:l )?(?:valeur|operation)\b|\bdate (?:de )?(?:la )?transaction\b/,
  ],
  grants: [
    /subvention|\bgrant\b/,
    /attribuant/,
    /beneficiaire/,
    /convention/,
    /conditions ?versement|periode ?versement/,
    /\bassociation\b/,
    /\baide\b/,
  ],
  receipts: [
    /redevable|debiteur/,
    /titres? (?:de )?recettes?|\bn(?:o|umero)? (?:de )?titre\b/,
    /\brecettes?\b/,
    /\b(?:encaisse|recouvre)/,
  ],
  foodPurchases: [
    /\bproduits?\b|\bdenrees?\b|\barticle\b/,
    /\bconditionnement\b|\bgrammage\b|\bunite\b/,
    /\bquantites?\b|\bkg\b|\bpoids\b|\btonnage\b/,
    /\bprix unitaire\b|\bprix (?:au )?kg\b|\bpu\b/,
    /\bbio\b|\bsiqo\b|\bhve\b|\baop\b|\begalim\b|\blabel rouge\b/,
    /\borigine\b/,
  ],
  sales: [
    /\bclients?\b|\bcustomer\b/,
    /\bventes?\b|\bsales?\b|\bvendeur\b/,
    /\btva collectee\b/,
    /\bencaissement|\bregle par le client\b/,
  ],
};

/** Headings of a buyer's own lists: one of these and the list is no stranger. */
const BUYERS_OWN =
  /\bmarches?\b|\btitulaires?\b|\battributaires?\b|\bprocedures?\b|\bcpv\b|\bnotification\b|\bprestataires?\b|\bchorus\b|\bmandatements?\b|\bmandats?\b|\bservice fait\b|\bconsultation\b|\bdce\b|\bcontract\b|\btender\b/;
/** A supplier stands in every list of a buyer's, that of the food it bought included. */
const SUPPLIER = /\bfournisseurs?\b|\bsuppliers?\b/;

/** Marks that tell a stranger: two for most, three for lists whose words a register may have too. */
const NEEDED: Readonly<Record<Stranger, number>> = {
  bankStatement: 3,
  grants: 2,
  receipts: 2,
  foodPurchases: 3,
  sales: 2,
};

/** What a list looks like by its headings, when it is neither a register nor a buyer's invoices; null for all others. */
export function strangerOf(headings: readonly string[]): Stranger | null {
  // « nomBeneficiaire » is two words.
  const keys = headings.map((heading) => textKey(heading.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')));
  if (keys.some((key) => BUYERS_OWN.test(key))) return null;
  const hasSupplier = keys.some((key) => SUPPLIER.test(key));
  const kinds = (Object.keys(MARKS) as Stranger[]).filter((kind) => !hasSupplier || kind === 'foodPurchases');
  const met = kinds
    .map((kind) => ({ kind, marks: MARKS[kind].filter((mark) => keys.some((key) => mark.test(key))).length }))
    .filter(({ kind, marks }) => marks >= NEEDED[kind])
    .sort((a, b) => b.marks - NEEDED[b.kind] - (a.marks - NEEDED[a.kind]));
  return met[0]?.kind ?? null;
}
