import { AGEC_CATEGORIES } from '../../settings';

const [
  TEXTILES,
  COMPUTERS,
  COPIERS,
  CONSUMABLES,
  PAPER,
  OFFICE,
  ENGINES,
  VEHICLES,
  FURNITURE,
  STREET,
  BINS,
  ,
  SPORTS,
  GARDENS,
  BUILDINGS,
  APPLIANCES,
  TOYS,
] = AGEC_CATEGORIES;

/** First digits of the CPV to the category of products, the longest first: a convention, to be checked contract by contract. */
const BY_CPV: readonly (readonly [string, string])[] = [
  ['34928480', BINS],
  ['446138', BINS],
  ['349284', STREET],
  ['30125', CONSUMABLES],
  ['30197', PAPER],
  ['30192', OFFICE],
  ['44211', BUILDINGS],
  ['3012', COPIERS],
  ['3442', ENGINES],
  ['3443', ENGINES],
  ['3411', VEHICLES],
  ['3413', VEHICLES],
  ['3971', APPLIANCES],
  ['4383', GARDENS],
  ['302', COMPUTERS],
  ['322', COMPUTERS],
  ['343', VEHICLES],
  ['391', FURNITURE],
  ['392', FURNITURE],
  ['395', TEXTILES],
  ['374', SPORTS],
  ['375', TOYS],
  ['163', GARDENS],
  ['18', TEXTILES],
];

/** The AGEC category that a contract's CPV points at; null where it points at none. */
export function agecCategoryOf(cpv: string | null): string | null {
  return cpv === null ? null : (BY_CPV.find(([start]) => cpv.startsWith(start))?.[1] ?? null);
}
