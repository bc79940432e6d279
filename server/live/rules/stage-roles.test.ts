import { expect, test } from 'vitest';
import { stagePermissions, stageRoles } from './stage-roles';

test.each(['host', 'cohost', 'speaker'] as const)('a %s is seen and heard, and shows a screen', (role) => {
  expect(stagePermissions(role)).toMatchObject({
    publish: ['camera', 'microphone', 'screen', 'screen-sound'],
    hidden: false,
  });
});

test.each(['moderator', 'attendee', 'recorder'] as const)('a %s sends nothing and is announced to nobody', (role) => {
  expect(stagePermissions(role)).toMatchObject({ publish: [], sendData: false, hidden: true });
});

test('everybody sees and hears what is on, and only the recorder counts as one', () => {
  expect(stageRoles.filter((role) => stagePermissions(role).subscribe)).toEqual(stageRoles);
  expect(stageRoles.filter((role) => stagePermissions(role).recorder)).toEqual(['recorder']);
});
