import { text } from '../../language.ts';
import { problemWithUnitCode } from '../../deal/index.ts';
import type { Kind } from '../../terminal/kinds.ts';
import { unusable } from '../kinds.ts';

/** A unit's code, without the spaces round it. Of a file of its own: the door's verbs have no need of the deal room. */
export const unit: Kind<string> = {
  shown: 'code',
  asked: text('the unit, such as 3-1-1502', '房号，例如 3-1-1502'),
  read: (typed, label) => {
    const problem = problemWithUnitCode(typed);
    if (problem !== null) throw unusable(label, typed, problem);
    return typed.trim();
  },
};
