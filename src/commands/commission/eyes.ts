import type { Desk } from '../../desk/types.ts';
import type { Eyes as ColumnEyes } from '../../spreadsheet/columns.ts';
import { listStaff } from '../../staff/service.ts';

/** How a person sees credit and the disputes over it. */
export interface Eyes extends ColumnEyes {
  /** Everybody's name, by code. */
  readonly names: ReadonlyMap<string, string>;
}

/** The desk as columns show it. Nothing here has a phone. */
export function plainEyes(desk: Desk): ColumnEyes {
  return { zone: desk.info.timezone, phone: (phone) => phone };
}

/** The desk as a person reads it, with everybody's name. */
export async function eyesOn(desk: Desk): Promise<Eyes> {
  const staff = await desk.read(({ db }) => listStaff(db));
  return { ...plainEyes(desk), names: new Map(staff.map((person) => [person.code, person.name])) };
}
