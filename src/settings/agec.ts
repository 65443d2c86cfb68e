import type { AgecRate } from './types';

/** The 17 categories of products, as the State's declaration schema words them (DOMAIN 2.5). */
export const AGEC_CATEGORIES = [
  "Produits textiles à l'exception des équipements de protection individuels",
  'Matériel informatique et téléphonie',
  "Matériel de reprographie et d'impression",
  "Consommables d'impression",
  'Papier',
  'Fournitures de bureau',
  'Engins de transport et pièces détachées',
  'Véhicules et pièces détachées',
  "Mobilier et aménagement d'intérieur",
  'Mobilier urbain',
  'Equipements de collecte de déchets',
  'Bocaux et flacons',
  'Articles et équipement sportifs',
  "Matériel d'entretien des espaces verts",
  'Bâtiments modulaires ou préfabriqués',
  'Gros électroménager, y compris appareils professionnels',
  'Jeux et jouets',
] as const;

const STEPS = [2024, 2027, 2030] as const;

type Known = { readonly reused: number | null; readonly recycled: number | null; readonly verified: boolean };

/** Only what a source gave; the full annex was not found, so the other cells stay blank for the buyer to fill. */
const KNOWN: Readonly<Record<string, Known>> = {
  [`${AGEC_CATEGORIES[0]} 2024`]: { reused: 0.08, recycled: 0.2, verified: true },
  [`${AGEC_CATEGORIES[0]} 2030`]: { reused: 0.15, recycled: 0.3, verified: true },
  // The source words one rate for reuse or recycled matter together: it stands in the reuse column, to be checked.
  [`${AGEC_CATEGORIES[1]} 2024`]: { reused: 0.2, recycled: null, verified: false },
  [`${AGEC_CATEGORIES[1]} 2027`]: { reused: 0.25, recycled: null, verified: false },
  [`${AGEC_CATEGORIES[1]} 2030`]: { reused: 0.3, recycled: null, verified: false },
  [`${AGEC_CATEGORIES[8]} 2024`]: { reused: 0.2, recycled: 0.15, verified: true },
  // Two sources disagree on the reuse rate (5 % or 4 %).
  [`${AGEC_CATEGORIES[9]} 2024`]: { reused: 0.05, recycled: 0.2, verified: false },
  [`${AGEC_CATEGORIES[9]} 2030`]: { reused: null, recycled: 0.4, verified: true },
};

/** Category × step, blank where DOMAIN 2.5 says that nothing was found. */
export const AGEC_RATES: readonly AgecRate[] = AGEC_CATEGORIES.flatMap((category) =>
  STEPS.map((from) => ({
    category,
    from,
    ...(KNOWN[`${category} ${from}`] ?? { reused: null, recycled: null, verified: false }),
  })),
);
