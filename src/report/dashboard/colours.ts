/** Colours carry meaning everywhere (DESIGN): one subject, one colour. */
export const COLOURS = {
  social: '#7B4FA3',
  environmental: '#2E7D5B',
  economic: '#2F6FA7',
  notInformed: '#B8BDC4',
  yes: '#1F3A4D',
  no: '#6E7781',
  notConcerned: '#E6E8EB',
  target: '#C2410C',
} as const;
