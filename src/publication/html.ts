import { rowsText, type Pack, type PackChart, type PackFigure, type PackPart, type PackTable } from '../report';
import { escaped } from './escape';
import { SHORT } from './look';
import { figuresShown } from './notes';
import { STYLE } from './style';
import { chartSvg } from './svg';

/** A page that needs nothing else: no script, no request; read by a screen reader, printed on A4. */
export function writeHtml(pack: Pack): Uint8Array {
  return new TextEncoder().encode(pageText(pack));
}

/** The frame of a page: its language, its policy (nothing is asked from outside), its look. */
export function frame(language: Pack['language'], title: string, body: string, head = ''): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    ...(head === '' ? [] : [head]),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function pageText(pack: Pack): string {
  const french = pack.language === 'fr';
  const links = pack.sections.map(({ id, title }) => `<li><a href="#${id}">${escaped(title)}</a></li>`);
  const behind = behindText(pack);
  const body = [
    `<a class="skip" href="#contenu">${french ? 'Aller au contenu' : 'Skip to content'}</a>`,
    '<header>',
    ...(pack.buyer === null ? [] : [`<p class="buyer">${escaped(pack.buyer)}</p>`]),
    `<h1>${escaped(pack.title)}</h1>`,
    ...pack.lines.map((line) => `<p>${escaped(line)}</p>`),
    '</header>',
    `<nav aria-label="${french ? 'Sommaire' : 'Contents'}"><ul>${links.join('')}</ul></nav>`,
    '<main id="contenu" tabindex="-1">',
    ...pack.sections.map(
      ({ id, title, parts }) =>
        `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${escaped(title)}</h2>\n${parts.map((part) => partText(part, pack, id)).join('\n')}</section>`,
    ),
    behind,
    '</main>',
    `<footer><p>${escaped(pack.name)} · SPASER ${escaped(pack.version)}</p></footer>`,
  ];
  return frame(pack.language, [pack.title, pack.buyer].filter((each) => each !== null).join(' – '), body.join('\n'));
}

function partText(part: PackPart, pack: Pack, section: string): string {
  switch (part.kind) {
    case 'text':
      return `<p>${escaped(part.text)}</p>`;
    case 'list':
      return `<ul class="told">${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'blank':
      return '<div class="blank" aria-hidden="true"></div>'.repeat(part.lines);
    case 'figures':
      return `<ul class="cards">${figuresShown(pack, part)
        .map((one) => card(one, pack))
        .join('')}</ul>`;
    case 'table':
      return tableText(part.table);
    case 'chart':
      return chartText(part.chart, pack, `${section}-${part.chart.id}`);
  }
}

function card(one: PackFigure, pack: Pack): string {
  const colon = pack.language === 'fr' ? '\u202f: ' : ': ';
  const target =
    one.target === null
      ? ''
      : `<span>${pack.language === 'fr' ? 'Cible' : 'Target'}${colon}${escaped(one.targetText)}</span>`;
  return (
    `<li><span class="label">${escaped(one.label)}</span><span class="figure">${escaped(one.text)}</span>` +
    `<span>${escaped(one.base)}</span>${target}<span class="state ${one.status}">${escaped(one.statusText)}</span></li>`
  );
}

/** A table: its caption, headings of columns and of rows. */
export function tableText({ title, headings, rows }: PackTable): string {
  const head = headings
    .map(({ text, isNumber }) => `<th scope="col"${isNumber ? ' class="n"' : ''}>${escaped(text)}</th>`)
    .join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row
          .map(({ text }, column) =>
            column === 0
              ? `<th scope="row"${text.length <= SHORT ? ' class="k"' : ''}>${escaped(text)}</th>`
              : `<td${headings[column]?.isNumber === true ? ' class="n"' : ''}>${escaped(text)}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('\n');
  return `<div class="wide" role="group" aria-label="${escaped(title)}" tabindex="0"><table><caption>${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function chartText(chart: PackChart, pack: Pack, id: string): string {
  return `<figure class="pair"><figcaption>${escaped(chart.title)}</figcaption>${chartSvg(chart, pack.language, id)}${tableText(chart.table)}</figure>`;
}

/** Every figure shown, with its definition and the rows behind it; nothing where rows are not told. */
function behindText(pack: Pack): string {
  const french = pack.language === 'fr';
  const figures = [
    ...new Set(pack.sections.flatMap(({ parts }) => parts.flatMap((part) => figuresShown(pack, part)))),
  ].filter(({ rows }) => rows !== null);
  if (figures.length === 0) return '';
  const title = french ? 'Derrière chaque chiffre' : 'Behind each figure';
  const heads = french
    ? ['Chiffre', 'Période', 'Résultat', 'Base', 'Oui', 'Non', 'Non renseigné']
    : ['Figure', 'Period', 'Result', 'Base', 'Yes', 'No', 'Not informed'];
  const table: PackTable = {
    id: 'behind',
    title: french ? 'Les lignes de vos feuilles derrière chaque chiffre' : 'The rows of your sheets behind each figure',
    headings: heads.map((text, column) => ({ text, isNumber: column === 2 })),
    rows: figures.map((one) => [
      { text: `${one.indicator} ${one.label}${one.group === null ? '' : ` – ${one.group}`} (${one.basisLabel})` },
      { text: one.periodLabel },
      { text: one.text },
      { text: one.base },
      ...(['yes', 'no', 'unknown'] as const).map((list) => ({
        text: one.rows === null || one.rows[list].length === 0 ? '–' : rowsText(one.rows[list], pack.language),
      })),
    ]),
  };
  return `<section id="behind" aria-labelledby="behind-h"><h2 id="behind-h">${title}</h2>\n${tableText(table)}</section>`;
}
