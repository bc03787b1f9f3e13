/** The desk (案场) as a whole: opening one, its journal and policy, who may, and whose phone is shown whole. */
export { staffMeant } from './access-service.ts';
export { journalColumns } from './columns.ts';
export { canonical, genesis, type ChainedEntry } from './journal.ts';
export { countEntries, journalPages, noted, verifyJournal } from './journal-query.ts';
export { roleNames } from './names.ts';
export { initDesk, openDesk, type NewDesk, type OpenDesk } from './open.ts';
export {
  personFinder,
  personMeant,
  unknownStaff,
  type Nameable,
  type PersonFinder,
} from './person-meant.ts';
export { eyesOf, maskPhone, maskPhonesIn, mayReadPhones, phoneReaders } from './phones.ts';
export { areRolesGuarded, hasPin, setPin } from './pin-service.ts';
export { policyByDay, underDraft } from './policy.ts';
export { policyKeys } from './policy-keys.ts';
export { showPolicy, type PolicyLine } from './policy-query.ts';
export { policyMakers, readPolicyValue, setPolicy, type PolicySetting } from './policy-service.ts';
export { rehearsal } from './rehearsal.ts';
export { roles } from './types.ts';
export type * from './types.ts';
