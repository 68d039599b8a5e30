// Setting up the stream and the page it is watched on.
import { address, noEvidence, sentForThisDate, watchAddress, when } from '../fact';
import { kindsOfPhase } from '../kind';

export const broadcastKinds = kindsOfPhase('before', {
	thumbnail: {
		english: 'thumbnail',
		spanish: 'miniatura',
		due: 'T-7',
		tools: ['thumbnail', 'open:thumbnail', 'open:thumbnailCheck'],
		evidence: noEvidence,
	},
	broadcast: {
		english:
			'schedule the broadcast, schedule the stream, schedule the livestream, schedule the live stream, set up the broadcast',
		spanish: 'agendar transmision, agendar la transmision, programar transmision, programar la transmision',
		due: 'T-7',
		tools: ['message:broadcast-title', 'message:broadcast-description', 'open:streaming'],
		evidence: when(({ videoId }) => videoId !== null),
	},
	'broadcast-title': {
		english: 'in the title, in its title, broadcast title, stream title, video title',
		spanish: 'en el titulo, titulo de la transmision',
		due: 'T-7',
		tools: ['message:broadcast-title'],
		evidence: sentForThisDate('broadcast-title'),
	},
	'broadcast-description': {
		// With its verb: timestamps and links go into a description as well.
		english:
			'standard description, broadcast description, stream description, description of the broadcast, in its description, in the description add, in the description put, in the description paste, in the description write, in the description mention, in the description include',
		spanish:
			'descripcion estandar, descripcion de estandar, descripcion de la transmision, en su descripcion, en la descripcion agreg, en la descripcion anad, en la descripcion pon, en la descripcion pega, en la descripcion escrib, en la descripcion mencion, en la descripcion inclu',
		due: 'T-7',
		tools: ['message:broadcast-description'],
		evidence: sentForThisDate('broadcast-description'),
	},
	'learn-studio': {
		english: 'get familiar with, crash course, learn to use',
		spanish: 'familiarizarse con, aprender a usar, curso rapido',
		due: 'T-7',
		tools: ['open:streaming'],
		evidence: noEvidence,
	},
	'studio-link': {
		english:
			'streamyard invite link, streamyard link, studio link, studio invite link, backstage link, link to the studio',
		spanish:
			'link de invitacion a, enlace de invitacion a, enlace del estudio, enlace al estudio, link del estudio, link al estudio',
		due: 'T-5',
		tools: ['field:studio', 'open:streaming'],
		evidence: address('studio'),
	},
	'youtube-link': {
		english: 'youtube link, link to youtube, youtube url, youtube address, watch link, link of the video',
		spanish: 'link de youtube, enlace de youtube, enlace a youtube, url de youtube, direccion de youtube',
		due: 'T-5',
		tools: ['field:url'],
		evidence: watchAddress,
	},
	'reference-links': {
		english: 'reference links, think of any … links, links for the audience',
		spanish: 'enlaces de referencia, links de referencia',
		due: 'T-2',
		tools: ['section:references'],
		evidence: when(({ references }) => references.length > 0),
	},
});
