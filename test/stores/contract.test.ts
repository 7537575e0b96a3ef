import { describe, expect, it } from 'vitest';
import { conversationsContract } from './contract/conversations.ts';
import { inboxContract } from './contract/inbox.ts';
import { privacyContract } from './contract/privacy.ts';
import { questionsContract } from './contract/questions.ts';
import { reviewContract } from './contract/review.ts';
import { settingsContract } from './contract/settings.ts';
import { transferContract } from './contract/transfer.ts';
import { opener, openPlaces } from './stores.ts';

const { all, postgres } = await openPlaces();

it('runs against a real PostgreSQL wherever tests are the rule', () => {
  if (process.env['CI'] !== undefined) expect(postgres).toBeDefined();
});

for (const place of all) {
  describe(`a store in ${place.name}`, () => {
    const open = opener(place);
    conversationsContract(open);
    inboxContract(open);
    questionsContract(open);
    reviewContract(open);
    settingsContract(open);
    privacyContract(open);
    transferContract(open, all.map(opener));
  });
}
