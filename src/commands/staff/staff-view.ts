import { eyesOf, type Desk } from '../../desk/index.ts';
import { text, type Text } from '../../language.ts';
import { objectOf, sheetOf } from '../../spreadsheet/columns.ts';
import { staffColumns, type StaffMember } from '../../staff/index.ts';
import type { Answer } from '../../terminal/output.ts';

export const noStaff = text(
  'Nobody yet. Begin with: salesdesk staff add A01 王芳',
  '还没有人员。请先登记：salesdesk staff add A01 王芳',
);

/** One person, and what was done. */
export function staffAnswer({ info }: Desk, member: StaffMember, said: Text): Answer {
  const eyes = eyesOf({ desk: info, actor: null });
  return {
    result: { staff: objectOf(staffColumns, member, eyes) },
    rows: sheetOf(staffColumns, [member], eyes),
    view: (page) => page.say(said),
  };
}
