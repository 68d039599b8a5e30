// Telling people about the show.
import { address, sentForThisDate } from '../fact';
import { kindsOfPhase } from '../kind';

export const announcementKinds = kindsOfPhase('before', {
	event: {
		english: 'meetup, create an event, create the event',
		spanish: 'crear el evento, crear un evento',
		due: 'T-7',
		tools: ['message:meetup-title', 'message:meetup-text', 'field:event', 'open:meetup'],
		evidence: address('event'),
	},
	social: {
		english:
			'tweet, posts on socials, post on socials, social post, social media post, posts on social, post on social, mastodon, bluesky',
		spanish: 'publicacion en redes, publicar en redes, publicaciones en redes, mensaje en redes',
		due: 'T-1',
		tools: ['message:social-live', 'message:social-upcoming'],
		evidence: sentForThisDate('social-live', 'social-upcoming'),
	},
	'slack-internal': {
		english: 'slack … internal, internal slack, internal … slack',
		spanish: 'slack interno, slack … interno',
		due: 'T-1',
		tools: ['message:slack-internal'],
		evidence: sentForThisDate('slack-internal'),
	},
	'slack-public': {
		english: 'slack … public, public slack, public … slack, community slack, slack … community, community … slack',
		spanish: 'slack publico, slack … publico, slack de la comunidad',
		due: 'T-1',
		tools: ['message:slack-public'],
		evidence: sentForThisDate('slack-public'),
	},
});
