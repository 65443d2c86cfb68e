import type { WorkbookPlan } from '../../../src/workbook';

/** Three contracts with their days, 1 January 2024 (45292) and 1 January 2025 (45658), and figures over them. */
export function datedPlan(): WorkbookPlan {
  const sheet = {
    mode: 'refresh',
    columnWidths: [],
    charts: [],
    conditionalFormats: [],
    validations: [],
    showGridlines: true,
  } as const;
  return {
    sheets: [
      {
        ...sheet,
        role: 'data',
        name: 'SPASER Données',
        blocks: [
          {
            row: 0,
            column: 0,
            rows: [
              ['Marché', 'Notifié le', 'Montant'],
              ['A', 45292, 45292],
              ['B', 45658, 50000],
              ['C', null, 45658],
            ],
            columnStyles: ['text', 'date', 'integer'],
          },
        ],
        tables: [{ name: 'tSpaser', area: { row: 0, column: 0, rows: 4, columns: 3 } }],
      },
      {
        ...sheet,
        role: 'indicators',
        name: 'SPASER Indicateurs',
        blocks: [
          {
            row: 0,
            column: 0,
            style: 'integer',
            rows: [
              [{ value: 2, formula: '=COUNTIFS(tSpaser[Notifié le],">=45292",tSpaser[Montant],">=45292")' }],
              [{ value: 1, formula: '=COUNTIFS(tSpaser[Notifié le],"<"&45658)' }],
              [{ value: 1, formula: '=COUNTIFS(tSpaser[Notifié le],45292)' }],
              [{ value: 1, formula: '=SUMPRODUCT((tSpaser[Notifié le]>=45658)*1)' }],
              [{ value: 1, formula: '=COUNTIFS(tSpaser[Notifié le],">="&DATE(2025,1,1))' }],
            ],
          },
        ],
        tables: [],
      },
    ],
    register: [],
    names: [],
    memory: { run: 1 },
  };
}
