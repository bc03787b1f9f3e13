import { expect, it } from 'vitest';
import { groupBy } from '../src/list.ts';

it('groups keep the order of the list, and so do their members', () => {
  const groups = groupBy(['王芳', '李强', '王伟'], (name) => name[0]);
  expect([...groups]).toEqual([
    ['王', ['王芳', '王伟']],
    ['李', ['李强']],
  ]);
  expect(groupBy([], String).size).toBe(0);
});
