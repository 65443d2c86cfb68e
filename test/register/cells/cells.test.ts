import {
  decodeText,
  isExcelError,
  isSentinel,
  readCpv,
  readDuration,
  readHours,
  readInteger,
  readList,
  readPercent,
  readSiret,
  readYesNo,
  withoutSentinel,
} from '../../../src/register';

describe('readYesNo', () => {
  it.each([
    ['Oui', 'yes'],
    ['OUI', 'yes'],
    ['o', 'yes'],
    ['x', 'yes'],
    ['X', 'yes'],
    ['✓', 'yes'],
    ['☑', 'yes'],
    ['1', 'yes'],
    ['vrai', 'yes'],
    [true, 'yes'],
    [1, 'yes'],
    ['Non', 'no'],
    ['n', 'no'],
    ['-', 'no'],
    ['néant', 'no'],
    ['Aucune', 'no'],
    ['faux', 'no'],
    [false, 'no'],
    [0, 'no'],
    ['✗', 'no'],
    ['sans objet', 'notConcerned'],
    ['SO', 'notConcerned'],
    ['N/A', 'notConcerned'],
    ['non concerné', 'notConcerned'],
  ])('reads %p as %p', (cell, expected) => {
    expect(readYesNo(cell)).toBe(expected);
  });

  it('never takes silence for a no', () => {
    for (const cell of [
      null,
      '',
      '  ',
      'NC',
      'CDL',
      'MQ',
      'non renseigné',
      '#N/A',
      '?',
      'à voir',
      2,
      'Clause sociale',
    ]) {
      expect({ cell, read: readYesNo(cell) }).toEqual({ cell, read: null });
    }
  });
});

describe('quantities', () => {
  it('reads durations in months', () => {
    const cases: [string | number, number | null, number?][] = [
      [48, 48],
      ['48', 48],
      ['48 mois', 48],
      ['4 ans', 48],
      ['1 an', 12],
      ['un an', 12],
      ['365 jours', 12],
      [730, 24, 12 / 365.25],
      ['2', 24, 12],
      ['1 an renouvelable 3 fois', 48],
      ['12 mois reconductible 3 fois 12 mois', 48],
      ['12 mois + 3 x 12 mois', 48],
      ['1 an et 6 mois', 18],
      ['6 semaines', 1.4],
      ['', null],
      ['NC', null],
    ];
    for (const [cell, expected, scale] of cases) {
      expect({ cell, read: readDuration(cell, scale ?? 1).value }).toEqual({ cell, read: expected });
    }
    expect(readDuration('à définir').issue).toBe('unreadable');
    expect(readDuration(-3).issue).toBe('negative');
    expect(readDuration(45292).issue).toBe('outOfRange');
  });

  it('reads hours: zero is informed, blank is not', () => {
    expect(readHours(0)).toEqual({ value: 0, issue: null });
    expect(readHours('0 h').value).toBe(0);
    expect(readHours('néant').value).toBe(0);
    expect(readHours('')).toEqual({ value: null, issue: null });
    expect(readHours('1 200 h').value).toBe(1200);
    expect(readHours('350 heures').value).toBe(350);
    expect(readHours('35:30').value).toBe(35.5);
    expect(readHours(-5).issue).toBe('negative');
    expect(readHours('selon avancement').issue).toBe('unreadable');
  });

  it('reads percentages as 0 to 100', () => {
    expect(readPercent('15 %').value).toBe(15);
    expect(readPercent(15).value).toBe(15);
    expect(readPercent(0.15, true).value).toBe(15);
    expect(readPercent('0,15', true).value).toBe(15);
    expect(readPercent('0,5 %', true).value).toBe(0.5);
    expect(readPercent(150).issue).toBe('outOfRange');
    expect(readPercent('20 points').value).toBe(20);
  });

  it('reads whole numbers', () => {
    expect(readInteger('3 offres').value).toBe(3);
    expect(readInteger('4 plis reçus').value).toBe(4);
    expect(readInteger('2,5').issue).toBe('unreadable');
    expect(readInteger('CDL')).toEqual({ value: null, issue: null });
  });
});

describe('identifiers', () => {
  it('reads SIRET and SIREN with their key', () => {
    expect(readSiret('423 999 085 00057').value).toEqual({ siret: '42399908500057', siren: '423999085' });
    expect(readSiret(42399908500057).value?.siret).toBe('42399908500057');
    expect(readSiret('423999085').value).toEqual({ siret: null, siren: '423999085' });
    expect(readSiret('FR32918951849').value).toEqual({ siret: null, siren: '918951849' });
    expect(readSiret('42399908500057.0').value?.siret).toBe('42399908500057');
  });

  it('restores a lost leading zero where the key agrees', () => {
    // 005 520 135 is a SIREN whose two zeros Excel drops.
    expect(readSiret(5520135).value).toEqual({ siret: null, siren: '005520135' });
    expect(readSiret('1234567').issue).toBe('length');
  });

  it('knows La Poste’s exception', () => {
    expect(readSiret('35600000000048').value?.siret).toBe('35600000000048');
    expect(readSiret('35600000049837').value?.siret).toBe('35600000049837');
    expect(readSiret('35600000049838').issue).toBe('checksum');
  });

  it('tells a number whose key is right while that of its company is not', () => {
    expect(readSiret('42399908600055')).toEqual({
      value: { siret: '42399908600055', siren: '423999086' },
      issue: 'checksum',
    });
  });

  it('says what is wrong', () => {
    expect(readSiret('42399908500058')).toEqual({ value: { siret: null, siren: '423999085' }, issue: 'checksum' });
    expect(readSiret('2,10E+13').issue).toBe('scientific');
    expect(readSiret('BE0123456789').issue).toBe('foreign');
    expect(readSiret('00000000000000').value).toBeNull();
    expect(readSiret('en cours').issue).toBe('unreadable');
    expect(readSiret('CDL')).toEqual({ value: null, issue: null });
  });

  it('reads CPV codes as eight digits', () => {
    const cases: [string | number, string | null][] = [
      ['90911200-8', '90911200'],
      ['90911200', '90911200'],
      [90911200, '90911200'],
      ['9310000', '09310000'],
      [9310000, '09310000'],
      ['9310000-5', '09310000'],
      ['909112008', '90911200'],
      ['INX 67151000-0', '67151000'],
      ['90911200-8 Services de nettoyage', '90911200'],
      ['45210000-2 ; 45220000-5', '45210000'],
      ['CPV 45210000', '45210000'],
      ['MQ', null],
    ];
    for (const [cell, expected] of cases) expect({ cell, read: readCpv(cell).value }).toEqual({ cell, read: expected });
    expect(readCpv('4521').issue).toBe('length');
    expect(readCpv('00000000-1').issue).toBe('division');
    expect(readCpv('travaux').issue).toBe('unreadable');
  });
});

describe('texts', () => {
  it('tells errors and sentinels', () => {
    for (const error of ['#N/A', '#VALEUR!', '#NOM?', '#DIV/0!', '#NOMBRE!', '#REF!', '#NUL!', '#NAME?', '########']) {
      expect({ error, is: isExcelError(error) }).toEqual({ error, is: true });
    }
    for (const text of ['#1', 'n° 3', '# lot', 'REF'])
      expect({ text, is: isExcelError(text) }).toEqual({ text, is: false });
    for (const mark of ['CDL', 'MQ', 'INX', 'NC', 'nc', 'Non renseigné', 'null', 'nan']) {
      expect({ mark, is: isSentinel(mark) }).toEqual({ mark, is: true });
    }
    for (const text of ['Non', 'NCL', 'Nantes', 'CDL 2024', 'aucun', 'inconnue du service']) {
      expect({ text, is: isSentinel(text) }).toEqual({ text, is: false });
    }
    expect(withoutSentinel('INX 202424 3 001')).toBe('202424 3 001');
    expect(withoutSentinel('CDL')).toBe('');
    expect(withoutSentinel('NC Numericable')).toBe('NC Numericable');
  });

  it('decodes entities and puts lost apostrophes back', () => {
    expect(decodeText('EXPLOITATION D&#8217;INFRASTRUCTURES')).toBe('EXPLOITATION D’INFRASTRUCTURES');
    expect(decodeText('r&eacute;seau &amp; voirie')).toBe('réseau & voirie');
    expect(decodeText('syst?me d?information')).toBe("syst?me d'information");
    expect(decodeText('l¿achat')).toBe("l'achat");
    expect(decodeText('d\uFFFDaction')).toBe("d'action");
    expect(decodeText('qu?un')).toBe("qu'un");
    expect(decodeText('Pourquoi ?')).toBe('Pourquoi ?');
    expect(decodeText('Travaux<br/>de voirie')).toBe('Travaux de voirie');
    expect(decodeText('a < b')).toBe('a < b');
    expect(decodeText('  deux\n lignes ')).toBe('deux lignes');
    expect(decodeText('&unknown; &#0;')).toBe('&unknown; &#0;');
  });

  it('splits lists', () => {
    expect(readList("['Critère environnemental', 'Clause environnementale']")).toEqual([
      'Critère environnemental',
      'Clause environnementale',
    ]);
    expect(readList('["Clause d\'insertion"]')).toEqual(["Clause d'insertion"]);
    expect(readList("['Clause d\\'insertion']")).toEqual(["Clause d'insertion"]);
    expect(readList('Clause sociale ; Critère social')).toEqual(['Clause sociale', 'Critère social']);
    expect(readList('a, b')).toEqual(['a, b']);
    expect(readList('a, b', { commas: true })).toEqual(['a', 'b']);
    expect(readList("['CDL']")).toEqual([]);
    expect(readList('[]')).toEqual([]);
    expect(readList('CDL')).toEqual([]);
    expect(readList('[unclosed')).toEqual(['[unclosed']);
  });
});
