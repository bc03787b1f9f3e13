import { takeOffSale } from '../../deal/index.ts';
import { text } from '../../language.ts';
import { unit } from './unit-kind.ts';
import { needed, verb } from '../verb.ts';
import { onUnit } from './unit-view.ts';

export const off = verb({
  says: text('take a unit off sale', '停售'),
  args: { code: needed(unit) },
  why: 'needed',
  examples: ['unit off 3-1-1502 --why 样板间'],
  run: (call, { code }) => onUnit(call, (desk) => takeOffSale(desk, code)),
});
