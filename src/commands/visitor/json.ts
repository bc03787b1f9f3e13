/** Visitors as the contract shows them. */
import type { Zone } from '../../calendar/time.ts';
import type { Reading } from '../../desk/types.ts';
import { objectOf, type Eyes } from '../../spreadsheet/columns.ts';
import {
  callColumns,
  customerColumns,
  eyesFor,
  followupColumns,
  maskPhone,
  seenOn,
  visitColumns,
  type Customer,
  type Followup,
  type KnownCall,
  type Visit,
} from '../../visitor/index.ts';

type Reader = Pick<Reading, 'desk' | 'actor'>;

/** With phones masked unless they are for this reader's eyes. */
export function customerJson(customer: Customer, reader: Reader) {
  return objectOf(customerColumns, customer, eyesFor(reader, customer.owner));
}

/** As it stands on `today`. */
export function visitJson(visit: Visit, zone: Zone, today: string) {
  return objectOf(visitColumns, seenOn(visit, today), masked(zone));
}

export function callJson(call: KnownCall, reader: Reader) {
  return objectOf(callColumns, call, eyesFor(reader, call.owner));
}

export function followupJson(followup: Followup, zone: Zone) {
  return objectOf(followupColumns, followup, masked(zone));
}

function masked(zone: Zone): Eyes {
  return { zone, phone: maskPhone };
}
