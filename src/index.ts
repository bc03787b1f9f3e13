/** The domain library's door: what another program may do at a desk. */
export { openDesk } from './desk/index.ts';
