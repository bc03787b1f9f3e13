import { formatInstant } from '../../calendar/time.ts';
import { objectOf, type Eyes } from '../../spreadsheet/columns.ts';
import { seenOn, visitColumns, type Brief, type SeenVisit } from '../../visitor/index.ts';

/** Told by `brief` itself. */
const inBrief = ['briefReached', 'briefInTime'];
const columns = visitColumns.filter(({ key }) => !inBrief.includes(key));

/** A visit as the contract shows it on `today`. */
export function visitJson(visit: SeenVisit, eyes: Eyes, today: string) {
  const { brief, stay } = visit;
  return {
    ...objectOf(columns, seenOn(visit, today), eyes),
    brief: brief && briefJson(brief, eyes),
    stay: stay && { ...stay, at: formatInstant(stay.at, eyes.zone), text: said(stay.text, eyes) },
  };
}

/** The call to an absent owner: by when, and every try. */
export function briefJson({ dueAt, tries }: Brief, eyes: Eyes) {
  const time = (ms: number): string => formatInstant(ms, eyes.zone);
  return {
    dueAt: time(dueAt),
    tries: tries.map((one) => ({ ...one, at: time(one.at), text: said(one.text, eyes) })),
  };
}

function said(words: string | null, eyes: Eyes): string | null {
  return words && eyes.text(words);
}
