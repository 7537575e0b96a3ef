import { App, LogLevel } from '@slack/bolt';

// The least that a Bolt app can do: answers every direct message with the same words.
const clientOptions = { slackApiUrl: process.env['SLACK_API_URL'] ?? '' };
const app = new App({
  token: process.env['SLACK_BOT_TOKEN'] ?? '',
  appToken: process.env['SLACK_APP_TOKEN'] ?? '',
  socketMode: true,
  logLevel: LogLevel.ERROR,
  clientOptions,
  installerOptions: { clientOptions: { ...clientOptions } },
});
app.message(async ({ message, say }) => {
  if (message.subtype === undefined) await say({ text: 'Hello.', thread_ts: message.ts });
});
await app.start();
process.once('SIGTERM', () => process.exit(0));
