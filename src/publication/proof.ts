import { bilingual, UserError } from '../language';
import type { PackTable, Proof, ProofContract, ProofSays, RawProof } from '../report';
import { escaped } from './escape';
import { frame, tableText } from './html';

const OPEN = '<script type="application/json" id="cahier">';
const CLOSE = '</script>';
const NO_SEAL = '0'.repeat(64);
const SEAL = /<meta name="sceau" content="([0-9a-f]{64})">/;

/** SHA-256 of bytes or of a text, in hexadecimal. */
export async function sha256(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const digest = await globalThis.crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A proof with the fingerprints of what it was counted from; `file` where the register’s own bytes are at hand. */
export async function fingerprinted({ proof, lines }: RawProof, file: Uint8Array | null): Promise<Proof> {
  const contentHash = await sha256(lines.join('\n'));
  const fileHash = file === null ? null : await sha256(file);
  return { ...proof, register: { ...proof.register, fileHash, contentHash } };
}

/**
 * A cahier: a page that anyone opens, which holds its own data and a seal over
 * every character of it. The seal tells an alteration; it is no signature: keep
 * it elsewhere too (in the minutes) to tell a cahier that was made anew.
 */
export async function writeProof(proof: Proof): Promise<Uint8Array> {
  const bare = proofPage(proof);
  const seal = await sha256(bare);
  return new TextEncoder().encode(bare.replace(NO_SEAL, seal));
}

/** What a cahier says, and whether it is as it was written. */
export type ReadProof = { readonly proof: Proof; readonly seal: string; readonly isIntact: boolean };

/**
 * Reads a cahier back.
 * @throws UserError `proofUnreadable` where the file is none.
 */
export async function readProof(bytes: Uint8Array, name: string): Promise<ReadProof> {
  const text = new TextDecoder().decode(bytes);
  const seal = SEAL.exec(text)?.[1];
  const start = text.indexOf(OPEN);
  const end = text.indexOf(CLOSE, start);
  if (seal === undefined || start < 0 || end < 0) throw unreadable(name);
  try {
    const proof = JSON.parse(text.slice(start + OPEN.length, end)) as Proof;
    if (proof.format !== 'spaser-proof/1') throw unreadable(name);
    return { proof, seal, isIntact: (await sha256(text.replace(seal, NO_SEAL))) === seal };
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

function unreadable(name: string, cause?: unknown): UserError {
  return new UserError(
    'proofUnreadable',
    bilingual(
      `« ${name} » n’est pas un cahier de preuve, ou il est abîmé au point de ne plus se lire.`,
      `“${name}” is no proof, or is too damaged to be read.`,
    ),
    { place: { file: name }, ...(cause === undefined ? {} : { cause }) },
  );
}

const SAYS: Readonly<Record<ProofSays, readonly [string, string]>> = {
  numerator: ['Oui', 'Yes'],
  no: ['Non', 'No'],
  unknown: ['Non renseigné', 'Not informed'],
  excluded: ['Hors du chiffre', 'Out of the figure'],
};

function proofPage(proof: Proof): string {
  const french = proof.language === 'fr';
  const say = (fr: string, en: string): string => (french ? fr : en);
  const { figure, register } = proof;
  const title = `${say('Cahier de preuve', 'Proof')} – ${figure.label}, ${figure.periodLabel}`;
  const facts: PackTable = {
    id: 'facts',
    title: say('Le chiffre', 'The figure'),
    headings: [
      { text: say('Quoi', 'What'), isNumber: false },
      { text: say('Valeur', 'Value'), isNumber: false },
    ],
    rows: [
      [say('Indicateur', 'Indicator'), `${figure.indicator} – ${figure.label} (${figure.basisLabel})`],
      [say('Période', 'Period'), figure.periodLabel],
      ...(figure.group === null ? [] : [[say('Groupe', 'Group'), figure.group]]),
      [say('Résultat', 'Result'), figure.text],
      [say('Base', 'Base'), figure.base],
      [say('Définition', 'Definition'), figure.definition],
      [say('Source', 'Source'), figure.source],
      [say('Établi le', 'Made on'), proof.date],
      [say('Version', 'Version'), proof.version],
      [say('Registre', 'Register'), register.file],
      [
        say('Lu dans le registre', 'Read in the register'),
        say(
          `${register.rowsRead} lignes, ${register.contracts} marchés, ${register.excluded} lignes écartées`,
          `${register.rowsRead} rows, ${register.contracts} contracts, ${register.excluded} rows set aside`,
        ),
      ],
      ...(register.fileHash === null
        ? []
        : [[say('Empreinte du fichier (SHA-256)', 'Fingerprint of the file (SHA-256)'), register.fileHash]]),
      [say('Empreinte du contenu (SHA-256)', 'Fingerprint of the content (SHA-256)'), register.contentHash],
    ].map((row) => row.map((text) => ({ text: text ?? '' }))),
  };
  const settings: PackTable = {
    id: 'settings',
    title: say('Réglages du jour', 'Settings of the day'),
    headings: facts.headings,
    rows: Object.entries(proof.settings).map(([name, value]) => [{ text: name }, { text: JSON.stringify(value) }]),
  };
  const data = JSON.stringify(proof).replace(/</g, '\\u003c');
  const body = [
    '<main>',
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(
      say(
        'Ce cahier se vérifie : npm run verify -- CAHIER REGISTRE. Le sceau, écrit dans le fichier, tient compte de chaque caractère.',
        'This proof can be checked: npm run verify -- PROOF REGISTER. The seal, written in the file, covers every character.',
      ),
    )}</p>`,
    tableText(facts),
    `<h2>${escaped(say('Les marchés', 'The contracts'))}</h2>`,
    tableText(contractsTable(proof.contracts, french)),
    ...(proof.entries.length === 0 ? [] : [tableText(entriesTable(proof, french))]),
    `<h2>${escaped(say('Les règles', 'The rules'))}</h2>`,
    `<ul>${proof.rules.map((rule) => `<li>${escaped(rule)}</li>`).join('')}</ul>`,
    tableText(settings),
    '</main>',
    `${OPEN}${data}${CLOSE}`,
  ].join('\n');
  return frame(proof.language, title, body, `<meta name="sceau" content="${NO_SEAL}">`);
}

function contractsTable(contracts: readonly ProofContract[], french: boolean): PackTable {
  const heads = french
    ? ['Ligne', 'Dit', 'Marché', 'Objet', 'Notifié le', 'Mots et cellules', 'Cellules lues']
    : ['Row', 'Says', 'Contract', 'Subject', 'Notified on', 'Words and cells', 'Cells read'];
  const quoted = (text: string): string => (french ? `«\u202f${text}\u202f»` : `“${text}”`);
  return {
    id: 'contracts',
    title: french ? 'Chaque marché, ce qu’il dit et où' : 'Each contract, what it says and where',
    headings: heads.map((text) => ({ text, isNumber: false })),
    rows: contracts.map((one) => [
      { text: `${one.sheet}, ${one.row}` },
      { text: SAYS[one.says][french ? 0 : 1] },
      { text: one.name },
      { text: one.title },
      { text: one.date ?? '–' },
      { text: one.words.map(({ cell, text }) => `${cell} ${quoted(text)}`).join(' ; ') || '–' },
      { text: one.cells.map(({ cell, heading, text }) => `${cell} ${heading} = ${quoted(text)}`).join(' ; ') },
    ]),
  };
}

function entriesTable({ entries }: Proof, french: boolean): PackTable {
  return {
    id: 'entries',
    title: french ? 'Saisies du journal' : 'Journal entries',
    headings: (french ? ['Date', 'Nature', 'Dit', 'Quantité'] : ['Date', 'Kind', 'Says', 'Quantity']).map((text) => ({
      text,
      isNumber: false,
    })),
    rows: entries.map(({ date, kind, says, quantity }) => [
      { text: date },
      { text: kind },
      { text: SAYS[says][french ? 0 : 1] },
      { text: quantity === null ? '–' : String(quantity) },
    ]),
  };
}
