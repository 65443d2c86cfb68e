import { bilingual, pick } from '../language';
import type { Bilingual, Language } from '../language';
import type { FieldId } from '../register';
import { DECP_VALUES, LEVER_LABELS, STATUS_LABELS, THEME_LABELS } from './labels';
import { OWN_FIELDS } from './decisions';
import type { Evidence, OwnValues, Side, SideTag, Status, TaggedContract } from './types';

/** One of the six columns that say what the product found, at the right of the register; a seventh says whose row it is. */
export type OwnColumn = {
  readonly key: keyof OwnValues;
  readonly field: FieldId;
  readonly heading: Bilingual;
  /** Characters. */
  readonly width: number;
  /** Suggested values of the cell's list, in the words that we write and read in that language. */
  readonly list?: (language: Language) => readonly string[];
};

function statusWords(language: Language): readonly string[] {
  return (Object.keys(STATUS_LABELS) as Status[]).map((status) => pick(STATUS_LABELS[status], language));
}

/** Values and the combinations that one contract may carry: a list holds one text a cell. DECP's words are data, in one language. */
function decpList(side: Side): readonly string[] {
  const [clause = '', criterion = '', third = '', none = third] = DECP_VALUES[side];
  return side === 'social'
    ? [clause, criterion, third, `${clause} ; ${criterion}`, `${clause} ; ${third}`, none]
    : [clause, criterion, `${clause} ; ${criterion}`, none];
}

/** The six own columns, in the order written. */
export const OWN_COLUMNS: readonly OwnColumn[] = [
  {
    key: 'social',
    field: OWN_FIELDS.social,
    heading: bilingual('Considérations sociales', 'Social considerations'),
    width: 26,
    list: () => decpList('social'),
  },
  {
    key: 'socialStatus',
    field: OWN_FIELDS.socialStatus,
    heading: bilingual('Social – statut', 'Social – status'),
    width: 14,
    list: statusWords,
  },
  {
    key: 'environmental',
    field: OWN_FIELDS.environmental,
    heading: bilingual('Considérations environnementales', 'Environmental considerations'),
    width: 32,
    list: () => decpList('environmental'),
  },
  {
    key: 'environmentalStatus',
    field: OWN_FIELDS.environmentalStatus,
    heading: bilingual('Environnement – statut', 'Environment – status'),
    width: 20,
    list: statusWords,
  },
  { key: 'themes', field: OWN_FIELDS.themes, heading: bilingual('Thèmes', 'Themes'), width: 28 },
  {
    key: 'justification',
    field: OWN_FIELDS.justification,
    heading: bilingual('Justification', 'Justification'),
    width: 60,
  },
];

/** The column that says which contract a row is: last and narrow. */
export const CODE_COLUMN = {
  key: 'code',
  field: 'ownCode',
  heading: bilingual('Clé SPASER', 'SPASER key'),
  width: 13,
} as const satisfies Omit<OwnColumn, 'key'> & { readonly key: string };

const SOURCE_LABELS: Readonly<Partial<Record<FieldId, Bilingual>>> = {
  title: bilingual('objet', 'object'),
  lotTitle: bilingual('intitulé du lot', 'lot title'),
  clauseText: bilingual('clauses', 'clauses'),
  remarks: bilingual('observations', 'remarks'),
  insertionHoursPlanned: bilingual('heures prévues', 'planned hours'),
  envCriterionWeight: bilingual('pondération', 'weighting'),
  socialCriterionWeight: bilingual('pondération', 'weighting'),
  supplier: bilingual('titulaire', 'supplier'),
  supplierKind: bilingual('titulaire', 'supplier'),
};
const LONGEST = 500;

/** What the register's own cell shows for a side: what is declared, else what is proposed. */
function shown(tag: SideTag, proposed: SideTag | null): SideTag {
  return tag.decpValues.length === 0 && proposed !== null && tag.state === 'unknown' ? proposed : tag;
}

function justificationOf(evidence: readonly Evidence[], language: Language): string {
  const parts: string[] = [];
  let length = 0;
  const seen = new Set<string>();
  for (const entry of evidence) {
    const source = SOURCE_LABELS[entry.field];
    const label = source === undefined ? pick(bilingual('colonne', 'column'), language) : pick(source, language);
    const words = entry.text.replace(/\s+/g, ' ').trim();
    const part = language === 'fr' ? `${label}\u202f: «\u202f${words}\u202f»` : `${label}: “${words}”`;
    if (seen.has(part)) continue;
    seen.add(part);
    if (length + part.length + 3 > LONGEST - 1) {
      if (parts.length === 0) return `${part.slice(0, LONGEST - 1)}…`;
      return `${parts.join(' ; ')}…`;
    }
    parts.push(part);
    length += part.length + 3;
  }
  return parts.join(' ; ');
}

/**
 * The texts of a contract for the six own columns. DECP's words are never
 * translated: they are data.
 */
export function ownColumnValues(tagged: TaggedContract, language: Language): OwnValues {
  const social = shown(tagged.social, tagged.proposed.social);
  const environmental = shown(tagged.environmental, tagged.proposed.environmental);
  const status = (tag: SideTag): string => (tag.status === null ? '' : pick(STATUS_LABELS[tag.status], language));
  return {
    social: social.decpValues.join(' ; '),
    socialStatus: status(social),
    environmental: environmental.decpValues.join(' ; '),
    environmentalStatus: status(environmental),
    themes: [...new Set([...social.themes, ...environmental.themes])]
      .map((theme) => pick(THEME_LABELS[theme], language))
      .join(' ; '),
    justification: justificationOf(
      tagged.evidence.filter((entry) => entry.kind !== 'supplier'),
      language,
    ),
  };
}

/** The levers of a tag that are yes, in words. */
export function leverWords(tag: SideTag, language: Language): readonly string[] {
  return (['clause', 'criterion', 'reserved', 'specification'] as const)
    .filter((lever) => tag[lever] === 'yes')
    .map((lever) => pick(LEVER_LABELS[lever], language));
}
