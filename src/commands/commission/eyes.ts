import { eyesOf, type Desk } from '../../desk/index.ts';
import type { Eyes as ColumnEyes } from '../../spreadsheet/columns.ts';
import { listStaff } from '../../staff/index.ts';

/** How a person sees credit and the disputes over it. */
export interface Eyes extends ColumnEyes {
  /** Everybody's name, by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** For columns of codes and figures, which nobody's phone is in. */
export function plainEyes(desk: Desk): ColumnEyes {
  return eyesOf({ desk: desk.info, actor: null });
}

/** The desk as a person reads it, with everybody's name. */
export async function eyesOn(desk: Desk): Promise<Eyes> {
  return desk.read(async (reading) => {
    const staff = await listStaff(reading.db);
    const names = new Map(staff.map((person) => [person.code, person.name]));
    return { ...eyesOf(reading), names };
  });
}
