import type { Role } from '../desk/index.ts';

/** Who may put up a notice, and close what others wrote. */
export const noticeMakers: readonly Role[] = ['supervisor', 'manager'];
