import { analyse, makeProof, openWorkbook, type Context } from '../app';
import { formatDate } from '../language';
import { fingerprinted, readProof } from '../publication';
import { proofDifferences } from '../report';
import { decodeSettingsJson } from '../settings';
import { openFile } from '../workbook/file';
import { NODE_TOOLS } from './tools';

type Given = { readonly name: string; readonly bytes: Uint8Array };

/** Checks a cahier: its seal, then its figure counted anew on a register with the settings of the day. */
export async function verified(
  cahier: Given,
  register: Given,
  context: Context,
): Promise<{ readonly text: string; readonly holds: boolean }> {
  const { proof, seal, isIntact } = await readProof(cahier.bytes, cahier.name);
  const french = context.language === 'fr';
  const say = (fr: string, en: string): string => (french ? fr : en);
  const settings = decodeSettingsJson(JSON.stringify(proof.settings), cahier.name);
  const then: Context = { ...context, today: proof.date, language: proof.language, settings };
  const workbook = openFile(register.bytes, register.name, NODE_TOOLS);
  const opening = await openWorkbook(workbook, then);
  const analysis = await analyse(workbook, opening, then);
  const { figure } = proof;
  const raw = await makeProof(
    analysis,
    { id: figure.indicator, period: figure.period, basis: figure.basis, group: proof.group },
    then,
  );
  const now = raw === null ? null : await fingerprinted(raw, register.bytes);
  const differences =
    now === null
      ? [say('Cette version ne sait plus compter cet indicateur.', 'This version no longer counts this indicator.')]
      : proofDifferences(proof, now);
  const sameFile = now !== null && proof.register.fileHash === now.register.fileHash;
  const head = `${figure.indicator} ${figure.label}, ${figure.periodLabel}${say(' : ', ': ')}${figure.text} (${figure.base}), ${say('établi le', 'made on')} ${formatDate(proof.date, context.language)}.`;
  const lines = [
    head,
    isIntact
      ? say(`Le cahier est intact ; son sceau : ${seal}.`, `The proof is intact; its seal: ${seal}.`)
      : say(
          'Le cahier a été modifié depuis qu’il a été établi : son sceau ne correspond plus à ce qu’il dit.',
          'The proof has been altered since it was made: its seal no longer matches what it says.',
        ),
    ...(sameFile
      ? [say('Le registre est le même fichier, à l’octet près.', 'The register is the same file, to the byte.')]
      : []),
    ...(differences.length === 0
      ? [
          say(
            'Le registre donne encore exactement ce chiffre, des mêmes marchés et des mêmes cellules.',
            'The register still gives exactly this figure, of the same contracts and the same cells.',
          ),
        ]
      : differences),
  ];
  const holds = isIntact && differences.length === 0;
  lines.push(holds ? say('Vérifié.', 'Verified.') : say('Non vérifié.', 'Not verified.'));
  return { text: `${lines.join('\n')}\n`, holds };
}
