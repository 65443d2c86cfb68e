import { bilingual, foldKey, type Bilingual } from '../../language';
import type { Contract } from '../../register';

/** Trades in which work-integration hours are done; read from the lot's words, else the CPV, else the object. */
export const TRADES = {
  structure: bilingual('Gros œuvre et maçonnerie', 'Structural work'),
  roads: bilingual('Voirie et réseaux', 'Roads and networks'),
  electricity: bilingual('Électricité', 'Electrical work'),
  plumbing: bilingual('Plomberie, chauffage, ventilation', 'Plumbing, heating, ventilation'),
  painting: bilingual('Peinture et revêtements', 'Painting and coverings'),
  joinery: bilingual('Menuiserie et serrurerie', 'Joinery and metalwork'),
  roofing: bilingual('Couverture et étanchéité', 'Roofing and sealing'),
  sanitation: bilingual('Eau et assainissement', 'Water and sanitation'),
  green: bilingual('Espaces verts et naturels', 'Green and natural spaces'),
  cleaning: bilingual('Nettoyage et entretien de locaux', 'Cleaning'),
  waste: bilingual('Déchets et collecte', 'Waste collection'),
  catering: bilingual('Restauration', 'Catering'),
  security: bilingual('Sécurité et gardiennage', 'Security'),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Trade = keyof typeof TRADES;

/** By words without accents, the first that is found; a lot says its trade, an object often the whole operation. */
const WORDS: readonly (readonly [Trade, RegExp])[] = [
  ['sanitation', /\b(assainissement|eaux? (usees|pluviales|potable)|adduction|station d epuration)\b/],
  ['electricity', /\b(electricite|electriques?|courants? (forts?|faibles?)|eclairage)\b/],
  ['plumbing', /\b(plomberie|sanitaires?|chauffage|ventilation|climatisation|cvc|genie climatique|chaufferie)\b/],
  ['painting', /\b(peintures?|revetements? (de )?(sols?|murs?|muraux)|sols souples|carrelages?|faience)\b/],
  ['joinery', /\b(menuiseries?|serrurerie|metallerie|cloisons?|platrerie|faux plafonds?)\b/],
  ['roofing', /\b(couverture|etancheite|toitures?|charpentes?|zinguerie|bardage)\b/],
  ['structure', /\b(gros oeuvre|maconnerie|demolition|desamiantage|fondations)\b/],
  ['roads', /\b(voiries?|vrd|reseaux divers|terrassements?|enrobes|trottoirs?|chaussees?)\b/],
  ['green', /\b(espaces? verts?|paysagers?|elagage|tonte|fauchage|debroussaillage|plantations?|espaces? naturels?)\b/],
  ['waste', /\b(dechets|collecte|dechetteries?|tri selectif|biodechets)\b/],
  ['cleaning', /\b(nettoyage|proprete|entretien (des|de) locaux|vitrerie)\b/],
  ['catering', /\b(restauration (scolaire|collective|municipale)|repas|traiteurs?)\b/],
  ['security', /\b(gardiennage|surveillance|securite incendie)\b/],
];

/** By the first digits of the CPV, the longest first. */
const CPV: readonly (readonly [string, Trade])[] = [
  ['45231', 'roads'],
  ['45232', 'sanitation'],
  ['45233', 'roads'],
  ['4531', 'electricity'],
  ['4533', 'plumbing'],
  ['4526', 'roofing'],
  ['4542', 'joinery'],
  ['4543', 'painting'],
  ['4544', 'painting'],
  ['4522', 'structure'],
  ['773', 'green'],
  ['904', 'sanitation'],
  ['905', 'waste'],
  ['909', 'cleaning'],
  ['555', 'catering'],
  ['797', 'security'],
];

function wordsOf(text: string | null): Trade | null {
  if (text === null) return null;
  const words = foldKey(text);
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The trade of a contract; null where neither its words nor its CPV tell one. */
export function tradeOf({ lotTitle, title, cpv }: Pick<Contract, 'lotTitle' | 'title' | 'cpv'>): Trade | null {
  const byCode = cpv === null ? null : (CPV.find(([start]) => cpv.startsWith(start))?.[1] ?? null);
  return wordsOf(lotTitle) ?? byCode ?? wordsOf(title);
}
