import { eyesOf } from '../../desk/index.ts';
import { text } from '../../language.ts';
import { objectOf, pick, sheetOf } from '../../spreadsheet/columns.ts';
import { listStaff, staffColumns, standingColumn } from '../../staff/index.ts';
import { verb } from '../verb.ts';
import { noStaff } from './staff-view.ts';

export const list = verb({
  says: text('everybody, by code', '列出全部人员'),
  examples: ['staff list'],
  run: async (call) => {
    const desk = await call.desk();
    const { people, eyes } = await desk.read(async (reading) => ({
      people: await listStaff(reading.db),
      eyes: eyesOf(reading),
    }));
    const shown = pick(
      [...staffColumns, standingColumn],
      ...['code', 'name', 'role', 'team', 'hired', 'probationUntil', 'standing'],
    );
    return {
      result: { staff: people.map((member) => objectOf(staffColumns, member, eyes)) },
      rows: sheetOf(staffColumns, people, eyes),
      view: (page) => (people.length === 0 ? page.say(noStaff) : page.list(shown, people, eyes)),
    };
  },
});
