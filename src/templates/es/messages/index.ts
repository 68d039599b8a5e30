// The messages of this language by id, which is the name of the file. Every language has the same.
import briefing from './briefing.md';
import broadcastDescription from './broadcast-description.md';
import broadcastTitle from './broadcast-title.md';
import calendarText from './calendar-text.md';
import calendarTitle from './calendar-title.md';
import chatLinks from './chat-links.md';
import chatWelcome from './chat-welcome.md';
import dateConfirmation from './date-confirmation.md';
import guestFollowUp from './guest-follow-up.md';
import guestInvite from './guest-invite.md';
import guestInviteShort from './guest-invite-short.md';
import intro from './intro.md';
import meetupText from './meetup-text.md';
import meetupTitle from './meetup-title.md';
import outro from './outro.md';
import recordingDescription from './recording-description.md';
import reminder from './reminder.md';
import slackInternal from './slack-internal.md';
import slackInternalLive from './slack-internal-live.md';
import slackPublic from './slack-public.md';
import slackPublicLive from './slack-public-live.md';
import socialLive from './social-live.md';
import socialRecording from './social-recording.md';
import socialUpcoming from './social-upcoming.md';
import thankYou from './thank-you.md';

export const spanishMessages: Readonly<Record<string, string>> = {
	'guest-invite': guestInvite,
	'guest-invite-short': guestInviteShort,
	'guest-follow-up': guestFollowUp,
	'date-confirmation': dateConfirmation,
	briefing,
	reminder,
	'thank-you': thankYou,
	'calendar-title': calendarTitle,
	'calendar-text': calendarText,
	'broadcast-title': broadcastTitle,
	'broadcast-description': broadcastDescription,
	'recording-description': recordingDescription,
	'meetup-title': meetupTitle,
	'meetup-text': meetupText,
	'social-upcoming': socialUpcoming,
	'social-live': socialLive,
	'social-recording': socialRecording,
	'slack-internal': slackInternal,
	'slack-internal-live': slackInternalLive,
	'slack-public': slackPublic,
	'slack-public-live': slackPublicLive,
	'chat-welcome': chatWelcome,
	'chat-links': chatLinks,
	intro,
	outro,
};
