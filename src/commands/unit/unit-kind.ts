import { text } from '../../language.ts';
import { problemWithUnitCode } from '../../deal/index.ts';
import { AtDesk, otherwise, type Kind } from '../../terminal/kinds.ts';
import { unusable } from '../kinds.ts';

/**
 * The code of a unit that is to have it, without the spaces round it. Of a file of its own: the door's verbs have no need
 * of the deal room.
 */
export const newUnit: Kind<string> = {
  shown: 'code',
  asked: text('the unit, such as 3-1-1502', '房号，例如 3-1-1502'),
  read: codeIn,
};

function codeIn(typed: string, label: string): string {
  const problem = problemWithUnitCode(typed);
  if (problem !== null) throw unusable(label, typed, problem);
  return typed.trim();
}

/** A unit by its code, however it is typed. Whether there is one, the desk tells. */
export const unit: Kind<string> = {
  ...newUnit,
  read: (typed, label) => {
    const code = codeIn(typed, label);
    return new AtDesk((around) => around.unit(code));
  },
  understood: otherwise,
};
