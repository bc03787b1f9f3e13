/**
 * Ids as people say and type them, which is the form that the whole program keeps them in: visit V12, customer C1,
 * call K3, follow-up F2, deal D4, approval P5, payment M6,
 * note N6. The letter is the brand: a deal's id is no visit's. Only tables hold
 * bare numbers, and only stores turn one into the other.
 */
export type IdLetter = 'V' | 'C' | 'K' | 'F' | 'D' | 'P' | 'M' | 'N';
export type Id<L extends IdLetter = IdLetter> = `${L}${number}`;

export type VisitId = Id<'V'>;
export type CustomerId = Id<'C'>;
export type CallId = Id<'K'>;
export type FollowupId = Id<'F'>;
export type DealId = Id<'D'>;
export type ApprovalId = Id<'P'>;
export type PaymentId = Id<'M'>;
export type NoteId = Id<'N'>;

/**
 * The id of a row; null where the row names none.
 *
 *     idOf('V', 12) // 'V12'
 */
export function idOf<L extends IdLetter>(letter: L, number: number): Id<L>;
export function idOf<L extends IdLetter>(letter: L, number: number | null): Id<L> | null;
export function idOf<L extends IdLetter>(letter: L, number: number | null): Id<L> | null {
  return number === null ? null : `${letter}${number}`;
}

/**
 * The number in an id, as a row has it; null for none.
 *
 *     idNumber('D12') // 12
 */
export function idNumber(id: Id): number;
export function idNumber(id: Id | null): number | null;
export function idNumber(id: Id | null): number | null {
  return id === null ? null : Number(id.slice(1));
}

/**
 * Whether an id is one of this kind.
 *
 *     isIdOf('V', 'K2') // false
 */
export function isIdOf<L extends IdLetter>(letter: L, id: Id): id is Id<L> {
  return id.startsWith(letter);
}

/**
 * Puts ids in order of their numbers.
 *
 *     ['D12', 'D2'].sort(byId) // ['D2', 'D12']
 */
export function byId(a: Id, b: Id): number {
  return idNumber(a) - idNumber(b);
}

/**
 * The id so many further on, where several are given at once.
 *
 *     idAfter('C7', 2) // 'C9'
 */
export function idAfter<L extends IdLetter>(id: Id<L>, further: number): Id<L> {
  return idOf(id.charAt(0) as L, idNumber(id) + further);
}

/**
 * An id as somebody typed it, in upper or lower case, in half or full width; null for anything else.
 *
 *     parseId('V', 'v12') // 'V12'
 */
export function parseId<L extends IdLetter>(letter: L, typed: string): Id<L> | null {
  const pattern = new RegExp(`^${letter}\\s*([1-9]\\d{0,14})$`, 'i');
  const digits = pattern.exec(typed.normalize('NFKC').trim())?.[1];
  return digits === undefined ? null : idOf(letter, Number(digits));
}

/**
 * The same where ids of one kind alone are meant, so that the number will do.
 *
 *     idMeant('V', '12') // 'V12'
 */
export function idMeant<L extends IdLetter>(letter: L, typed: string): Id<L> | null {
  return parseId(letter, typed) ?? parseId(letter, `${letter}${typed.trim()}`);
}
